/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Co-sell: says what will stand here and leads to the offers it is about. */

#include "tdm-cosell-page.h"

struct _TdmCosellPage
{
  AdwNavigationPage parent_instance;
};

G_DEFINE_FINAL_TYPE (TdmCosellPage, tdm_cosell_page, ADW_TYPE_NAVIGATION_PAGE)

static void
tdm_cosell_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_COSELL_PAGE);

  G_OBJECT_CLASS (tdm_cosell_page_parent_class)->dispose (object);
}

static void
tdm_cosell_page_class_init (TdmCosellPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_cosell_page_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/io/github/tandem_desktop/Tandem/ui/tdm-cosell-page.ui");
}

static void
tdm_cosell_page_init (TdmCosellPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

TdmCosellPage *
tdm_cosell_page_new (void)
{
  return g_object_new (TDM_TYPE_COSELL_PAGE, NULL);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heading of a group in a list of deals: its name, how many, and how much of each currency (M42). */

#include "tdm-deal-section.h"

#include "tdm-filter-words.h"
#include "tdm-format.h"
#include "tdm-record-text.h"

struct _TdmDealSection
{
  GtkWidget parent_instance;

  TdmDealSummarizer *summarizer;
  guint totals_shown;
  char *key; /* of the group */

  GtkWidget *name_label;
  GtkWidget *count_label;
  GtkWidget *totals_label;
};

G_DEFINE_FINAL_TYPE (TdmDealSection, tdm_deal_section, GTK_TYPE_WIDGET)

/* ---- totals ---- */

static void
append_total (GString *text, PangoAttrList *attributes, const TdmMoneyTotal *total)
{
  g_autoptr (PangoAttrList) own = NULL;
  g_autofree char *money = tdm_record_text_dup_money (total->amount, total->currency, &own);
  int length = strlen (money);

  if (text->len > 0)
    g_string_append (text, "\u2003");
  if (own != NULL)
    pango_attr_list_splice (attributes, own, text->len, length);
  g_string_append (text, money);
}

static void
show_totals (TdmDealSection *self)
{
  const GPtrArray *totals = tdm_deal_summarizer_get_group_totals (self->summarizer, self->key);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GString *shown = g_string_new (NULL);
  GString *all = g_string_new (NULL);

  for (guint i = 0; totals != NULL && i < totals->len; i++)
    {
      const TdmMoneyTotal *total = g_ptr_array_index (totals, i);
      g_autofree char *money = tdm_record_text_dup_money (total->amount, total->currency, NULL);

      if (i < self->totals_shown)
        append_total (shown, attributes, total);
      g_string_append_printf (all, "%s%s", i > 0 ? "\n" : "", money);
    }
  if (totals != NULL && totals->len > self->totals_shown)
    g_string_append (shown, "\u2003…");

  gtk_label_set_attributes (GTK_LABEL (self->totals_label), attributes);
  gtk_label_set_label (GTK_LABEL (self->totals_label), shown->str);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), all->len > 0 ? all->str : NULL);
  g_string_free (shown, TRUE);
  g_string_free (all, TRUE);
}

/* ---- the group ---- */

static void
set_group (TdmDealSection *self, TdmDealGroup group, const TdmDealListGroup *info)
{
  g_autofree char *heading = tdm_words_group_heading (group, info->key, info->label);
  g_autofree char *count = tdm_format_count (info->count);
  g_autofree char *spoken = tdm_words_group_heading_with_count (heading, info->count);

  g_set_str (&self->key, info->key);
  gtk_label_set_label (GTK_LABEL (self->name_label), heading);
  gtk_label_set_label (GTK_LABEL (self->count_label), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  show_totals (self);
}

/* ---- the object ---- */

static void
tdm_deal_section_dispose (GObject *object)
{
  TdmDealSection *self = TDM_DEAL_SECTION (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->summarizer);
  g_clear_pointer (&self->key, g_free);

  G_OBJECT_CLASS (tdm_deal_section_parent_class)->dispose (object);
}

static void
tdm_deal_section_class_init (TdmDealSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_deal_section_dispose;

  gtk_widget_class_set_css_name (widget_class, "dealsection");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
append_label (TdmDealSection *self, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static void
tdm_deal_section_init (TdmDealSection *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))), 9);
  self->name_label = append_label (self, "heading");
  gtk_label_set_ellipsize (GTK_LABEL (self->name_label), PANGO_ELLIPSIZE_END);
  self->count_label = append_label (self, "count");
  self->totals_label = append_label (self, "numeric");
  gtk_widget_set_hexpand (self->totals_label, TRUE);
  gtk_widget_set_halign (self->totals_label, GTK_ALIGN_END);
  gtk_label_set_ellipsize (GTK_LABEL (self->totals_label), PANGO_ELLIPSIZE_END);
}

/* ---- the factory ---- */

typedef struct
{
  TdmDealList *list;
  TdmDealSummarizer *summarizer;
  guint totals_shown;
} Recipe;

static void
recipe_free (gpointer data, GClosure *closure)
{
  Recipe *recipe = data;

  g_object_unref (recipe->list);
  g_object_unref (recipe->summarizer);
  g_free (recipe);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  const Recipe *recipe = data;
  TdmDealSection *self = g_object_new (TDM_TYPE_DEAL_SECTION, NULL);

  self->summarizer = g_object_ref (recipe->summarizer);
  self->totals_shown = recipe->totals_shown;
  g_signal_connect_object (self->summarizer, "changed", G_CALLBACK (show_totals), self, G_CONNECT_SWAPPED);
  gtk_list_header_set_child (header, GTK_WIDGET (self));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  TdmDealSection *self = TDM_DEAL_SECTION (gtk_list_header_get_child (header));
  TdmDealList *list = ((const Recipe *) data)->list;
  guint group = tdm_deal_list_find_group (list, gtk_list_header_get_start (header));

  gtk_widget_set_visible (GTK_WIDGET (self), group != G_MAXUINT);
  if (group != G_MAXUINT)
    set_group (self, tdm_deal_list_get_query (list)->group,
               &g_array_index (tdm_deal_list_get_groups (list), TdmDealListGroup, group));
}

GtkListItemFactory *
tdm_deal_section_factory_new (TdmDealList *list, TdmDealSummarizer *summarizer, guint totals_shown)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Recipe *recipe = g_new0 (Recipe, 1);

  recipe->list = g_object_ref (list);
  recipe->summarizer = g_object_ref (summarizer);
  recipe->totals_shown = totals_shown;
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), recipe, recipe_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), recipe);

  return factory;
}

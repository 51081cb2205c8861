/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame of an offer: menu beside the page, or before it where there is little room. The pages are made when first
 * shown and edit the same working copy. */

#include "tdm-offer-page.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-company-dialog.h"
#include "tdm-config.h"
#include "tdm-format.h"
#include "tdm-offer-cosell-page.h"
#include "tdm-offer-csp-page.h"
#include "tdm-offer-listing-page.h"
#include "tdm-offer-menu.h"
#include "tdm-offer-overview.h"
#include "tdm-offer-plans-page.h"
#include "tdm-review-dialog.h"
#include "tdm-settings.h"

struct _TdmOfferPage
{
  AdwNavigationPage parent_instance;

  TdmOfferEditor *editor;
  TdmOfferPlace place;

  GtkStack *stack;
  AdwNavigationSplitView *split_view;
  TdmOfferMenu *menu;
  AdwNavigationPage *content_page;
  AdwBanner *kept_banner;
  GtkStack *pages;
  GtkWidget *review_button;
  GtkWidget *menu_review_button;
  GtkWidget *bottom_review_button;
};

G_DEFINE_FINAL_TYPE (TdmOfferPage, tdm_offer_page, ADW_TYPE_NAVIGATION_PAGE)

/* The pages of the form, by the first place on each. @show is told which place on it is meant. */
static const struct
{
  TdmOfferPlace first, last;
  GtkWidget *(*make) (TdmOfferEditor *editor);
  void (*show) (GtkWidget *page, TdmOfferPlace place);
} forms[] = {
  { TDM_PLACE_OFFER_OVERVIEW, TDM_PLACE_OFFER_OVERVIEW, tdm_offer_overview_new,
    tdm_offer_overview_show_place },
  { TDM_PLACE_OFFER_LISTING, TDM_PLACE_OFFER_LISTING, tdm_offer_listing_page_new, NULL },
  { TDM_PLACE_OFFER_PLANS, TDM_PLACE_OFFER_PLANS, tdm_offer_plans_page_new, NULL },
  { TDM_PLACE_OFFER_CSP, TDM_PLACE_OFFER_CSP, tdm_offer_csp_page_new, NULL },
  { TDM_PLACE_COSELL_LISTING, TDM_PLACE_OFFER_FACTS, tdm_offer_cosell_page_new,
    tdm_offer_cosell_page_show_place },
};

/* ---- pages ---- */

static guint
find_form (TdmOfferPlace place)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (place >= forms[i].first && place <= forms[i].last)
      return i;

  return 0;
}

static GtkWidget *
ensure_form (TdmOfferPage *self, guint i)
{
  const char *name = tdm_offer_place_to_token (forms[i].first);
  GtkWidget *form = gtk_stack_get_child_by_name (self->pages, name);

  if (form == NULL)
    {
      form = forms[i].make (self->editor);
      gtk_stack_add_named (self->pages, form, name);
    }

  return form;
}

/**
 * tdm_offer_page_show_place:
 * @place: facts of the company are not here: the overview then
 *
 * Shows the page on which something is entered.
 */
void
tdm_offer_page_show_place (TdmOfferPage *self, TdmOfferPlace place)
{
  guint i = find_form (place);
  GtkWidget *form;

  g_return_if_fail (TDM_IS_OFFER_PAGE (self));

  form = ensure_form (self, i);
  self->place = place;
  gtk_stack_set_visible_child (self->pages, form);
  if (forms[i].show != NULL)
    forms[i].show (form, place);
  tdm_offer_menu_select (self->menu, place);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
chosen_cb (TdmOfferPage *self, guint place)
{
  tdm_offer_page_show_place (self, (TdmOfferPlace) place);
}

/* ---- what the editor says ---- */

static void
say_obstacle (GtkWidget *button, const char *obstacle)
{
  gtk_widget_set_tooltip_text (button, obstacle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  obstacle != NULL ? obstacle : "", -1);
}

static void
show_obstacle (TdmOfferPage *self)
{
  g_autofree char *obstacle = tdm_review_dup_obstacle (self->editor, NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "offer.review", obstacle == NULL);
  say_obstacle (self->review_button, obstacle);
  say_obstacle (self->menu_review_button, obstacle);
  say_obstacle (self->bottom_review_button, obstacle);
}

static void
show_kept (TdmOfferPage *self)
{
  gint64 since = tdm_offer_editor_get_kept_since (self->editor);
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (since != 0)
    {
      when = tdm_format_instant (since, tdm_clock_now ());
      /* Translators: %s is a moment, for example “today at 14:20”; the user typed something then and did not save. */
      text = g_strdup_printf (_ ("Unsaved changes from %s"), when);
      adw_banner_set_title (self->kept_banner, text);
    }
  adw_banner_set_revealed (self->kept_banner, since != 0);
}

static void
update (TdmOfferPage *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer == NULL)
    return;

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), tdm_offer_get_title (offer));
  adw_navigation_page_set_title (self->content_page, tdm_offer_get_title (offer));
  tdm_offer_menu_show_offer (self->menu, offer, tdm_settings_get_rulebook ());
  show_obstacle (self);
  show_kept (self);
}

/* The keyboard begins in the menu, unless somebody is somewhere already. */
static void
take_focus (TdmOfferPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root == NULL || adw_navigation_split_view_get_collapsed (self->split_view) ||
      (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->split_view))))
    return;

  tdm_offer_menu_focus (self->menu);
}

static void
loaded_cb (TdmOfferPage *self)
{
  gboolean first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "offer") != 0;

  update (self);
  gtk_stack_set_visible_child_name (self->stack, "offer");
  if (first)
    take_focus (self);
}

static void
gone_cb (TdmOfferPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "gone");
}

/* ---- actions ---- */

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tdm_offer_editor_save (TDM_OFFER_PAGE (widget)->editor, widget);
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tdm_offer_editor_discard (TDM_OFFER_PAGE (widget)->editor);
}

static void
review_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (tdm_review_dialog_new (TDM_OFFER_PAGE (widget)->editor), widget);
}

static void
show_place_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TdmOfferPlace place;

  if (!tdm_offer_place_from_token (g_variant_get_string (parameter, NULL), &place))
    return;

  if (place == TDM_PLACE_COMPANY)
    adw_dialog_present (tdm_company_dialog_new (tdm_offer_editor_get_store (TDM_OFFER_PAGE (widget)->editor)),
                        widget);
  else
    tdm_offer_page_show_place (TDM_OFFER_PAGE (widget), place);
}

/* ---- the object ---- */

static void
tdm_offer_page_hidden (AdwNavigationPage *page)
{
  tdm_offer_editor_flush (TDM_OFFER_PAGE (page)->editor);
}

static void
tdm_offer_page_dispose (GObject *object)
{
  TdmOfferPage *self = TDM_OFFER_PAGE (object);

  if (self->editor != NULL)
    tdm_offer_editor_flush (self->editor);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_OFFER_PAGE);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (tdm_offer_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (TDM_TYPE_OFFER_MENU);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-offer-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmOfferPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferPage, menu);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferPage, content_page);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferPage, kept_banner);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferPage, pages);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferPage, review_button);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferPage, menu_review_button);
  gtk_widget_class_bind_template_child (widget_class, TdmOfferPage, bottom_review_button);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
tdm_offer_page_class_init (TdmOfferPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_offer_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = tdm_offer_page_hidden;

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "offer.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "offer.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "offer.review", NULL, review_action);
  gtk_widget_class_install_action (widget_class, "offer.show-place", "s", show_place_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "offer.save", NULL);
}

static void
tdm_offer_page_init (TdmOfferPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "offer.review", FALSE);
}

/**
 * tdm_offer_page_new:
 * @store: held
 * @offer_id: local number
 *
 * Returns: (transfer floating): the page, which shows the offer as soon as it was read
 */
TdmOfferPage *
tdm_offer_page_new (TdmStore *store, gint64 offer_id)
{
  TdmOfferPage *self;

  g_return_val_if_fail (TDM_IS_STORE (store), NULL);

  self = g_object_new (TDM_TYPE_OFFER_PAGE, NULL);
  self->editor = tdm_offer_editor_new (store, offer_id);
  g_signal_connect_object (self->editor, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "edited", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "notify::changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "gone", G_CALLBACK (gone_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tdm_settings_get_default (), "changed::rulebook", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  tdm_offer_page_show_place (self, TDM_PLACE_OFFER_OVERVIEW);

  return self;
}

gint64
tdm_offer_page_get_offer_id (TdmOfferPage *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_PAGE (self), 0);

  return tdm_offer_editor_get_id (self->editor);
}

/* Where the reader is. */
TdmOfferPlace
tdm_offer_page_get_place (TdmOfferPage *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_PAGE (self), TDM_PLACE_OFFER_OVERVIEW);

  return self->place;
}

TdmOfferEditor *
tdm_offer_page_get_editor (TdmOfferPage *self)
{
  g_return_val_if_fail (TDM_IS_OFFER_PAGE (self), NULL);

  return self->editor;
}

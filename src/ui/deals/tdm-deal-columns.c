/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns the table of deals can have: name, heading, width, order of the store. */

#include "tdm-deal-columns.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-deal-cell.h"
#include "tdm-deal-status-cell.h"
#include "tdm-format.h"
#include "tdm-heart-button.h"
#include "tdm-settings.h"
#include "tdm-words.h"

static const TdmDealColumn columns[] = {
  /* Translators: heading of the column with name, customer and place of a deal. */
  { "deal", NC_ ("column", "Deal"), -1, TDM_DEAL_SORT_NAME, TRUE },
  { "value", NC_ ("column", "Value"), 142, TDM_DEAL_SORT_VALUE, FALSE },
  /* Translators: heading of the column with the estimated close date. */
  { "closes", NC_ ("column", "Closes"), 136, TDM_DEAL_SORT_CLOSING, FALSE },
  { "status", NC_ ("column", "Status"), 170, TDM_DEAL_SORT_EXPIRES, FALSE },
  { "favorite", "", 54, TDM_DEAL_SORT_FAVORITE, TRUE },
  { "type", NC_ ("column", "Type"), 140, TDM_DEAL_SORT_TYPE, FALSE },
  { "microsoft", NC_ ("column", "Microsoft’s answer"), 160, TDM_DEAL_SORT_MICROSOFT, FALSE },
  /* Translators: heading of the column with the first person of the team. */
  { "owner", NC_ ("column", "Owner"), 160, TDM_DEAL_SORT_OWNER, FALSE },
  { "campaign", NC_ ("column", "Campaign"), 140, TDM_DEAL_SORT_CAMPAIGN, FALSE },
  { "country", NC_ ("column", "Country"), 140, TDM_DEAL_SORT_COUNTRY, FALSE },
  { "sender", NC_ ("column", "Sender"), 160, TDM_DEAL_SORT_SENDER, FALSE },
  { "updated", NC_ ("column", "Last change"), 150, TDM_DEAL_SORT_UPDATED, FALSE },
  /* Translators: heading of the column with the day a deal was created. */
  { "created", NC_ ("column", "Created"), 150, TDM_DEAL_SORT_CREATED, FALSE },
  { "next-step", NC_ ("column", "Next step"), 180, TDM_DEAL_SORT_NEXT_STEP, FALSE },
  { "referral-id", NC_ ("column", "Referral ID"), 150, TDM_DEAL_SORT_REFERRAL_ID, FALSE },
  { "crm-id", NC_ ("column", "CRM ID"), 130, TDM_DEAL_SORT_CRM_ID, FALSE },
};

const TdmDealColumn *
tdm_deal_column_get (guint index)
{
  return index < G_N_ELEMENTS (columns) ? &columns[index] : NULL;
}

const TdmDealColumn *
tdm_deal_column_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_strcmp0 (columns[i].name, name) == 0)
      return &columns[i];

  return NULL;
}

const char *
tdm_deal_column_get_heading (const TdmDealColumn *column)
{
  return *column->heading != '\0' ? g_dpgettext2 (NULL, "column", column->heading) : "";
}

/* ---- cells of one line of text ---- */

typedef struct
{
  const TdmDealColumn *column;
  TdmDealExtras *extras; /* NULL for texts that the row carries */
} Recipe;

static char *
dup_instant (gint64 instant)
{
  return instant != 0 ? tdm_format_instant (instant, tdm_clock_now ()) : g_strdup ("");
}

static char *
dup_extra (const Recipe *recipe, TdmDeal *deal)
{
  const TdmDealExtra *extra =
    recipe->extras != NULL ? tdm_deal_extras_get (recipe->extras, tdm_deal_get_id (deal)) : NULL;
  const char *name = recipe->column->name;

  if (extra == NULL)
    return NULL;
  if (g_str_equal (name, "created"))
    return dup_instant (extra->created);
  if (g_str_equal (name, "owner"))
    return g_strdup (extra->owner);
  if (g_str_equal (name, "campaign"))
    return g_strdup (extra->campaign);
  if (g_str_equal (name, "next-step"))
    return g_strdup (extra->next_step);

  return g_strdup (g_str_equal (name, "crm-id") ? extra->crm_id : extra->referral_id);
}

static char *
dup_text (const Recipe *recipe, TdmDeal *deal)
{
  const char *name = recipe->column->name;

  if (!tdm_deal_get_loaded (deal))
    return g_strdup ("");
  if (g_str_equal (name, "type"))
    return g_strdup (tdm_words_deal_type (tdm_deal_get_deal_type (deal)));
  if (g_str_equal (name, "microsoft"))
    return g_strdup (tdm_deal_get_microsoft_status (deal) != TDM_MICROSOFT_STATUS_NONE
                       ? tdm_words_microsoft_status (tdm_deal_get_microsoft_status (deal))
                       : "");
  if (g_str_equal (name, "country"))
    return tdm_deal_get_country (deal) != NULL ? tdm_format_country (tdm_deal_get_country (deal))
                                               : g_strdup ("");
  if (g_str_equal (name, "sender"))
    return g_strdup (tdm_deal_get_sender (deal));
  if (g_str_equal (name, "updated"))
    return dup_instant (tdm_deal_get_updated (deal));

  return dup_extra (recipe, deal);
}

static void
show_text (GtkColumnViewCell *cell)
{
  const Recipe *recipe = g_object_get_data (G_OBJECT (cell), "tdm-recipe");
  GtkInscription *inscription = GTK_INSCRIPTION (gtk_column_view_cell_get_child (cell));
  TdmDeal *deal = gtk_column_view_cell_get_item (cell);
  g_autofree char *text = deal != NULL ? dup_text (recipe, deal) : NULL;

  gtk_inscription_set_text (inscription, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (inscription), text != NULL && *text != '\0' ? text : NULL);
}

static void
setup_text_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  GtkWidget *inscription = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  g_object_set_data (G_OBJECT (cell), "tdm-recipe", data);
  gtk_column_view_cell_set_child (cell, inscription);
}

static void
bind_text_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  const Recipe *recipe = data;

  g_signal_connect_object (gtk_column_view_cell_get_item (cell), "notify", G_CALLBACK (show_text), cell,
                           G_CONNECT_SWAPPED);
  if (recipe->extras != NULL)
    g_signal_connect_object (recipe->extras, "changed", G_CALLBACK (show_text), cell, G_CONNECT_SWAPPED);
  show_text (cell);
}

static void
unbind_text_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  const Recipe *recipe = data;

  g_signal_handlers_disconnect_by_func (gtk_column_view_cell_get_item (cell), show_text, cell);
  if (recipe->extras != NULL)
    g_signal_handlers_disconnect_by_func (recipe->extras, show_text, cell);
}

static void
recipe_free (gpointer data, GClosure *closure)
{
  Recipe *recipe = data;

  g_clear_object (&recipe->extras);
  g_free (recipe);
}

static GtkListItemFactory *
text_factory_new (const TdmDealColumn *column, TdmDealExtras *extras)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Recipe *recipe = g_new0 (Recipe, 1);

  recipe->column = column;
  g_set_object (&recipe->extras, extras);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_text_cb), recipe, recipe_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_text_cb), recipe);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_text_cb), recipe);

  return factory;
}

/* ---- cells of their own kind ---- */

static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer kind)
{
  gtk_column_view_cell_set_child (cell, tdm_deal_cell_new (GPOINTER_TO_INT (kind)));
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_deal_cell_set_deal (TDM_DEAL_CELL (gtk_column_view_cell_get_child (cell)),
                          gtk_column_view_cell_get_item (cell));
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_deal_cell_set_deal (TDM_DEAL_CELL (gtk_column_view_cell_get_child (cell)), NULL);
}

static void
setup_status_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  gtk_column_view_cell_set_child (cell, tdm_deal_status_cell_new ());
}

static void
bind_status_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_deal_status_cell_set_deal (TDM_DEAL_STATUS_CELL (gtk_column_view_cell_get_child (cell)),
                                 gtk_column_view_cell_get_item (cell));
}

static void
unbind_status_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_deal_status_cell_set_deal (TDM_DEAL_STATUS_CELL (gtk_column_view_cell_get_child (cell)), NULL);
}

static void
setup_heart_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  gtk_column_view_cell_set_child (cell, tdm_heart_button_new ());
}

static void
bind_heart_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_heart_button_set_deal (TDM_HEART_BUTTON (gtk_column_view_cell_get_child (cell)),
                             gtk_column_view_cell_get_item (cell));
}

static void
unbind_heart_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  tdm_heart_button_set_deal (TDM_HEART_BUTTON (gtk_column_view_cell_get_child (cell)), NULL);
}

static GtkListItemFactory *
cell_factory_new (TdmDealCellKind kind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GINT_TO_POINTER (kind));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), NULL);

  return factory;
}

static GtkListItemFactory *
status_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_status_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_status_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_status_cb), NULL);

  return factory;
}

static GtkListItemFactory *
heart_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_heart_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_heart_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_heart_cb), NULL);

  return factory;
}

/* ---- choices ---- */

GtkListItemFactory *
tdm_deal_column_factory_new (const TdmDealColumn *column, TdmDealExtras *extras)
{
  if (g_str_equal (column->name, "deal"))
    return cell_factory_new (TDM_DEAL_CELL_NAME);
  if (g_str_equal (column->name, "value"))
    return cell_factory_new (TDM_DEAL_CELL_VALUE);
  if (g_str_equal (column->name, "closes"))
    return cell_factory_new (TDM_DEAL_CELL_CLOSES);
  if (g_str_equal (column->name, "status"))
    return status_factory_new ();
  if (g_str_equal (column->name, "favorite"))
    return heart_factory_new ();

  return text_factory_new (column, extras);
}

GStrv
tdm_deal_columns_dup_chosen (void)
{
  g_auto (GStrv) names = g_settings_get_strv (tdm_settings_get_default (), "deals-columns");
  g_autoptr (GStrvBuilder) chosen = g_strv_builder_new ();

  for (guint i = 0; names[i] != NULL; i++)
    if (tdm_deal_column_find (names[i]) != NULL)
      g_strv_builder_add (chosen, names[i]);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i].fixed && !g_strv_contains ((const char *const *) names, columns[i].name))
      g_strv_builder_add (chosen, columns[i].name);

  return g_strv_builder_end (chosen);
}

/* ---- the same in a file ---- */

#define MAX_HEADINGS 5

/* A cell of the window may be several columns of a table. */
static const struct
{
  const char *name;
  const char *headings[MAX_HEADINGS];
} exported[] = {
  { "deal", { "Name", "Customer", "City", "Country" } },
  { "value", { "Value", "Currency" } },
  { "closes", { "Close date" } },
  { "status", { "Stage", "Outcome", "Deadline" } },
  { "favorite", { "Favorite" } },
  { "type", { "Type" } },
  { "microsoft", { "Microsoft status" } },
  { "owner", { "Team" } },
  { "campaign", { "Marketing campaign ID" } },
  { "country", { "Country" } },
  { "sender", { "Sender" } },
  { "updated", { "Updated" } },
  { "created", { "Created" } },
  { "next-step", { "Next step", "Next step date" } },
  { "referral-id", { "Referral ID" } },
  { "crm-id", { "CRM ID" } },
};

GStrv
tdm_deal_columns_dup_export_names (void)
{
  g_auto (GStrv) chosen = tdm_deal_columns_dup_chosen ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; chosen[i] != NULL; i++)
    for (guint j = 0; j < G_N_ELEMENTS (exported); j++)
      if (g_str_equal (exported[j].name, chosen[i]))
        g_strv_builder_addv (names, (const char **) exported[j].headings);

  return g_strv_builder_end (names);
}

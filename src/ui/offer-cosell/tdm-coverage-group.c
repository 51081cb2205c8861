/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Geographies by roles: a row for each role says how many places it covers, and below it stands a button for each
 * place it does not. */

#include "tdm-coverage-group.h"

#include <glib/gi18n.h>

#include "tdm-codes-row.h"
#include "tdm-cosell-text.h"
#include "tdm-format.h"
#include "tdm-offer-check.h"
#include "tdm-offer-choices.h"
#include "tdm-offer-words.h"
#include "tdm-plain-row.h"

/* More places than this are one button: nobody adds two hundred contacts one by one. */
#define MAX_BUTTONS 8

struct _TdmCoverageGroup
{
  AdwPreferencesGroup parent_instance;

  TdmOfferEditor *editor;
  GtkWidget *geographies;
  GPtrArray *roles;   /* AdwExpanderRow of each role, not owned */
  GPtrArray *buttons; /* rows inside them, not owned; their row is in "tdm-role" */
};

G_DEFINE_FINAL_TYPE (TdmCoverageGroup, tdm_coverage_group, ADW_TYPE_PREFERENCES_GROUP)

/* ---- one role ---- */

static void
add_button (
  TdmCoverageGroup *self, GtkWidget *row, const char *title, const char *role, const char *const *countries)
{
  GtkWidget *button = adw_button_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (button), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), title);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (button), "list-add-symbolic");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "contacts.add");
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), g_variant_new ("(s^as)", role, countries));
  g_object_set_data (G_OBJECT (button), "tdm-role", row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row), button);
  g_ptr_array_add (self->buttons, button);
}

static void
add_place (TdmCoverageGroup *self, GtkWidget *row, const char *role, const char *code)
{
  const char *const countries[] = { code, NULL };
  g_autofree char *name = tdm_cosell_text_place (code);
  /* Translators: %s is a country. */
  g_autofree char *title = g_strdup_printf (_ ("Add a contact for %s…"), name);

  add_button (self, row, title, role, countries);
}

static void
add_rest (TdmCoverageGroup *self, GtkWidget *row, const char *role, guint n)
{
  const char *const everywhere[] = { TDM_GEOGRAPHY_ALL, NULL };
  g_autofree char *count = tdm_format_count (n);
  /* Translators: %s is how many countries are left; the contact is for all countries. */
  g_autofree char *title = g_strdup_printf (
    ngettext ("Add a global contact for %s more place…", "Add a global contact for %s more places…", n),
    count);

  add_button (self, row, title, role, everywhere);
}

static void
clear_role (TdmCoverageGroup *self, GtkWidget *row)
{
  for (guint i = self->buttons->len; i > 0; i--)
    {
      GtkWidget *button = self->buttons->pdata[i - 1];

      if (g_object_get_data (G_OBJECT (button), "tdm-role") != row)
        continue;

      adw_expander_row_remove (ADW_EXPANDER_ROW (row), button);
      g_ptr_array_remove_index (self->buttons, i - 1);
    }
}

static char *
dup_summary (guint n_places, const char *const *uncovered)
{
  guint n = g_strv_length ((GStrv) uncovered);
  g_autofree char *covered = tdm_format_count (n_places - MIN (n, n_places));
  g_autofree char *all = tdm_format_count (n_places);
  g_autofree char *names = n <= MAX_BUTTONS ? tdm_cosell_text_places (uncovered) : NULL;
  g_autofree char *figures = NULL;

  if (n_places == 0)
    return g_strdup (_ ("First say where the offer is available"));
  if (n == 0)
    return g_strdup (_ ("Every place has a contact"));

  /* Translators: how many of how many places have a contact. */
  figures = g_strdup_printf (_ ("%s of %s places have a contact"), covered, all);
  if (names == NULL)
    return g_steal_pointer (&figures);

  /* Translators: the first part says how many places have a contact, the second names those without. */
  return g_strdup_printf (_ ("%s, missing: %s"), figures, names);
}

static void
show_mark (GtkWidget *row, gboolean covered)
{
  GtkWidget *mark = g_object_get_data (G_OBJECT (row), "tdm-mark");

  gtk_image_set_from_icon_name (GTK_IMAGE (mark),
                                covered ? "tdm-check-filled-symbolic" : "tdm-ring-symbolic");
  if (covered)
    gtk_widget_add_css_class (mark, "success");
  else
    gtk_widget_remove_css_class (mark, "success");
}

static void
show_role (TdmCoverageGroup *self, GtkWidget *row, const TdmOffer *offer)
{
  const char *role = g_object_get_data (G_OBJECT (row), "tdm-token");
  g_auto (GStrv) uncovered = tdm_offer_get_uncovered (offer, role);
  guint n_places = offer->geographies != NULL ? g_strv_length (offer->geographies) : 0;
  guint n = g_strv_length (uncovered);
  g_autofree char *summary = dup_summary (n_places, (const char *const *) uncovered);

  clear_role (self, row);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), summary);
  for (guint i = 0; i < MIN (n, MAX_BUTTONS); i++)
    add_place (self, row, role, uncovered[i]);
  if (n > MAX_BUTTONS)
    add_rest (self, row, role, n - MAX_BUTTONS);
  adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (row), n > 0);
  show_mark (row, n_places > 0 && n == 0);
}

static void
show (TdmCoverageGroup *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);

  if (offer == NULL)
    return;

  tdm_codes_row_set_codes (TDM_CODES_ROW (self->geographies), (const char *const *) offer->geographies);
  for (guint i = 0; i < self->roles->len; i++)
    show_role (self, self->roles->pdata[i], offer);
}

static void
edited_cb (TdmCoverageGroup *self, guint fields)
{
  if ((fields & (TDM_OFFER_FIELD_CONTACTS | TDM_OFFER_FIELD_GEOGRAPHIES)) != 0)
    show (self);
}

static void
geographies_cb (TdmCoverageGroup *self)
{
  g_autoptr (TdmOffer) values = tdm_offer_new ();

  values->geographies = g_strdupv ((GStrv) tdm_codes_row_get_codes (TDM_CODES_ROW (self->geographies)));
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_GEOGRAPHIES);
}

/* ---- the object ---- */

static void
tdm_coverage_group_dispose (GObject *object)
{
  g_clear_object (&TDM_COVERAGE_GROUP (object)->editor);

  G_OBJECT_CLASS (tdm_coverage_group_parent_class)->dispose (object);
}

static void
tdm_coverage_group_finalize (GObject *object)
{
  g_ptr_array_unref (TDM_COVERAGE_GROUP (object)->roles);
  g_ptr_array_unref (TDM_COVERAGE_GROUP (object)->buttons);

  G_OBJECT_CLASS (tdm_coverage_group_parent_class)->finalize (object);
}

static void
tdm_coverage_group_class_init (TdmCoverageGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_coverage_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_coverage_group_finalize;
}

static void
tdm_coverage_group_init (TdmCoverageGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  const char *const *roles = tdm_offer_get_contact_roles ();

  self->roles = g_ptr_array_new ();
  self->buttons = g_ptr_array_new ();
  adw_preferences_group_set_title (group, C_ ("contacts", "Coverage"));
  adw_preferences_group_set_description (
    group, _ ("Every place in which the offer is available needs a contact for partner sales."));
  self->geographies = tdm_codes_row_new (TDM_CODES_OFFER_GEOGRAPHIES, _ ("The offer is available in"));
  g_signal_connect_object (self->geographies, "changed", G_CALLBACK (geographies_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, self->geographies);
  for (guint i = 0; roles[i] != NULL; i++)
    {
      GtkWidget *row = tdm_plain_row_new (ADW_TYPE_EXPANDER_ROW, tdm_words_contact_role (roles[i]), NULL);

      GtkWidget *mark = gtk_image_new ();

      /* The line below the title says the same in words. */
      gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
      adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row), mark);
      g_object_set_data (G_OBJECT (row), "tdm-mark", mark);
      adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (row), 0);
      g_object_set_data_full (G_OBJECT (row), "tdm-token", g_strdup (roles[i]), g_free);
      adw_preferences_group_add (group, row);
      g_ptr_array_add (self->roles, row);
    }
}

GtkWidget *
tdm_coverage_group_new (TdmOfferEditor *editor)
{
  TdmCoverageGroup *self = g_object_new (TDM_TYPE_COVERAGE_GROUP, NULL);

  self->editor = g_object_ref (editor);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

GtkWidget *
tdm_coverage_group_get_geographies (TdmCoverageGroup *self)
{
  return self->geographies;
}

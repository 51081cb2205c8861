/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Chosen countries or states as chips that can be taken off, and the list of all of them behind a button. */

#include "tdm-codes-row.h"

#include <glib/gi18n.h>

#include "tdm-collation.h"
#include "tdm-cosell-text.h"
#include "tdm-format.h"
#include "tdm-offer-choices.h"
#include "tdm-pick-dialog.h"
#include "tdm-spoken-name.h"

/* With more than this many chips one line says how many there are. */
#define MAX_CHIPS 12

struct _TdmCodesRow
{
  AdwPreferencesRow parent_instance;

  TdmCodesKind kind;
  GStrv codes;
  GStrv countries; /* for states */

  GtkWidget *title_label;
  GtkWidget *summary;
  AdwWrapBox *chips;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (TdmCodesRow, tdm_codes_row, ADW_TYPE_PREFERENCES_ROW)

static guint changed_signal;

static char *
dup_name (TdmCodesRow *self, const char *code)
{
  return self->kind == TDM_CODES_STATES ? tdm_cosell_text_state (code) : tdm_cosell_text_place (code);
}

static void show (TdmCodesRow *self);

static void
take (TdmCodesRow *self, GStrv codes)
{
  g_strfreev (self->codes);
  self->codes = codes;
  show (self);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- chips ---- */

static void
remove_cb (TdmCodesRow *self, GtkWidget *button)
{
  const char *code = g_object_get_data (G_OBJECT (button), "tdm-code");
  g_autoptr (GStrvBuilder) rest = g_strv_builder_new ();

  for (guint i = 0; self->codes[i] != NULL; i++)
    if (!g_str_equal (self->codes[i], code))
      g_strv_builder_add (rest, self->codes[i]);
  gtk_widget_grab_focus (self->button);
  take (self, g_strv_builder_end (rest));
}

static GtkWidget *
chip_new (TdmCodesRow *self, const char *code)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  g_autofree char *name = dup_name (self, code);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* Translators: %s is a country or a state. */
  g_autofree char *tooltip = g_strdup_printf (_ ("Remove %s"), name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "small-button");
  gtk_widget_add_css_class (chip, "tag");
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  g_object_set_data_full (G_OBJECT (button), "tdm-code", g_strdup (code), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);

  return chip;
}

static void
show_summary (TdmCodesRow *self, guint n)
{
  g_autofree char *places =
    self->kind != TDM_CODES_STATES ? tdm_cosell_text_places ((const char *const *) self->codes) : NULL;
  g_autofree char *all = tdm_cosell_text_place (TDM_GEOGRAPHY_ALL);
  g_autofree char *count = tdm_format_count (n);
  /* Translators: %s is how many countries or states are chosen. */
  g_autofree char *text = g_strdup_printf (ngettext ("%s chosen", "%s chosen", n), count);

  if (n == 0)
    gtk_label_set_label (GTK_LABEL (self->summary), C_ ("places", "None chosen"));
  else
    gtk_label_set_label (GTK_LABEL (self->summary), g_strcmp0 (places, all) == 0 ? all : text);
  gtk_widget_set_visible (self->summary, n == 0 || n > MAX_CHIPS);
}

static void
show (TdmCodesRow *self)
{
  guint n = g_strv_length (self->codes);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    adw_wrap_box_remove (self->chips, child);
  for (guint i = 0; n <= MAX_CHIPS && i < n; i++)
    adw_wrap_box_append (self->chips, chip_new (self, self->codes[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), n > 0 && n <= MAX_CHIPS);
  show_summary (self, n);
}

/* ---- choosing ---- */

static int
compare_named (gconstpointer a, gconstpointer b)
{
  const TdmNamedCode *first = *(TdmNamedCode **) a;
  const TdmNamedCode *second = *(TdmNamedCode **) b;

  return tdm_collation_compare (first->name, second->name);
}

static void
add_places (TdmCodesRow *self, TdmPickDialog *dialog)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_named_code_free);
  const char *const *all = tdm_geographies_get ();

  if (self->kind == TDM_CODES_CONTACT_COUNTRIES)
    {
      g_autofree char *everywhere = tdm_cosell_text_place (TDM_GEOGRAPHY_ALL);

      tdm_pick_dialog_add (dialog, TDM_GEOGRAPHY_ALL, everywhere, _ ("A global contact"));
      tdm_pick_dialog_set_alone (dialog, TDM_GEOGRAPHY_ALL);
    }
  for (guint i = 0; all[i] != NULL; i++)
    if (!g_str_equal (all[i], TDM_GEOGRAPHY_ALL))
      {
        TdmNamedCode *named = g_new0 (TdmNamedCode, 1);

        named->code = g_strdup (all[i]);
        named->name = tdm_format_country (all[i]);
        g_ptr_array_add (names, named);
      }
  g_ptr_array_sort (names, compare_named);
  for (guint i = 0; i < names->len; i++)
    tdm_pick_dialog_add (dialog, ((TdmNamedCode *) names->pdata[i])->code,
                         ((TdmNamedCode *) names->pdata[i])->name, NULL);
}

static void
add_states (TdmCodesRow *self, TdmPickDialog *dialog)
{
  const char *const *states = tdm_geographies_get_states ();

  for (guint i = 0; states[i] != NULL; i++)
    {
      g_autofree char *country = g_strndup (states[i], 2);
      g_autofree char *name = tdm_cosell_text_state (states[i]);
      g_autofree char *country_name = tdm_format_country (country);

      if (self->countries == NULL || g_strv_contains ((const char *const *) self->countries, country))
        tdm_pick_dialog_add (dialog, states[i], name, country_name);
    }
}

static void
accepted_cb (TdmCodesRow *self, TdmPickDialog *dialog)
{
  g_auto (GStrv) chosen = tdm_pick_dialog_dup_chosen (dialog);

  take (self, g_steal_pointer (&chosen));
}

AdwDialog *
tdm_codes_row_open (TdmCodesRow *self)
{
  TdmPickDialog *dialog;

  g_return_val_if_fail (TDM_IS_CODES_ROW (self), NULL);

  dialog = tdm_pick_dialog_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)), TDM_PICK_SEVERAL);
  if (self->kind == TDM_CODES_STATES)
    add_states (self, dialog);
  else
    add_places (self, dialog);
  if (self->kind == TDM_CODES_OFFER_GEOGRAPHIES)
    tdm_pick_dialog_allow_all (dialog, _ ("Choose all"));
  tdm_pick_dialog_choose (dialog, (const char *const *) self->codes);
  g_signal_connect_object (dialog, "accepted", G_CALLBACK (accepted_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));

  return ADW_DIALOG (dialog);
}

/* ---- the object ---- */

static void
tdm_codes_row_finalize (GObject *object)
{
  g_strfreev (TDM_CODES_ROW (object)->codes);
  g_strfreev (TDM_CODES_ROW (object)->countries);

  G_OBJECT_CLASS (tdm_codes_row_parent_class)->finalize (object);
}

static void
tdm_codes_row_class_init (TdmCodesRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_codes_row_finalize;

  changed_signal =
    g_signal_new ("changed", TDM_TYPE_CODES_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
head_new (TdmCodesRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->title_label = gtk_label_new (NULL);
  self->summary = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->title_label), 0);
  gtk_label_set_xalign (GTK_LABEL (self->summary), 0);
  gtk_label_set_wrap (GTK_LABEL (self->title_label), TRUE);
  gtk_widget_add_css_class (self->title_label, "caption");
  gtk_widget_add_css_class (self->title_label, "dimmed");
  gtk_box_append (GTK_BOX (text), self->title_label);
  gtk_box_append (GTK_BOX (text), self->summary);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  self->button = gtk_button_new_with_label (_ ("Choose…"));
  gtk_widget_set_valign (self->button, GTK_ALIGN_CENTER);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (tdm_codes_row_open), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), text);
  gtk_box_append (GTK_BOX (head), self->button);

  return head;
}

static void
tdm_codes_row_init (TdmCodesRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->codes = g_new0 (char *, 1);
  self->chips = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (self->chips, 6);
  adw_wrap_box_set_line_spacing (self->chips, 6);
  gtk_widget_add_css_class (box, "tags-box");
  gtk_box_append (GTK_BOX (box), head_new (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->chips));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
tdm_codes_row_new (TdmCodesKind kind, const char *title)
{
  TdmCodesRow *self = g_object_new (TDM_TYPE_CODES_ROW, "title", title, NULL);
  /* Translators: %s is what is chosen, for example “Countries and regions”, for people who hear it. */
  g_autofree char *name = g_strdup_printf (_ ("Choose: %s"), title);

  self->kind = kind;
  gtk_label_set_label (GTK_LABEL (self->title_label), title);
  tdm_spoken_name_set (self->button, name);
  show (self);

  return GTK_WIDGET (self);
}

void
tdm_codes_row_set_codes (TdmCodesRow *self, const char *const *codes)
{
  static const char *const none[] = { NULL };

  g_return_if_fail (TDM_IS_CODES_ROW (self));

  if (codes == NULL)
    codes = none;
  if (g_strv_equal ((const char *const *) self->codes, codes))
    return;

  g_strfreev (self->codes);
  self->codes = g_strdupv ((GStrv) codes);
  show (self);
}

const char *const *
tdm_codes_row_get_codes (TdmCodesRow *self)
{
  return (const char *const *) self->codes;
}

void
tdm_codes_row_set_countries (TdmCodesRow *self, const char *const *countries)
{
  g_return_if_fail (TDM_IS_CODES_ROW (self));

  g_strfreev (self->countries);
  self->countries = g_strdupv ((GStrv) countries);
}

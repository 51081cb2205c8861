/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A fact with value, day and note (offers-and-cosell.md §5.2). Folded it says in one line what is declared. */

#include "tdm-fact-editor.h"

#include <glib/gi18n.h>

#include "tdm-amount.h"
#include "tdm-date-row.h"
#include "tdm-deal-rules.h"
#include "tdm-field-message.h"
#include "tdm-format.h"

struct _TdmFactEditor
{
  AdwExpanderRow parent_instance;

  char *name;
  TdmFactKind kind;
  gboolean filling;

  GtkWidget *value; /* AdwEntryRow, or AdwComboRow for yes and no */
  GtkWidget *value_message;
  GtkWidget *day;
  GtkWidget *day_message;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (TdmFactEditor, tdm_fact_editor, ADW_TYPE_EXPANDER_ROW)

static guint changed_signal;

static const char *const answers[] = { NULL, "yes", "no" };

/* ---- reading ---- */

static char *
dup_stripped (GtkWidget *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* The decimal text when it can be read, else what was typed. @valid: whether it can. */
static char *
dup_value (TdmFactEditor *self, gboolean *valid)
{
  g_autofree char *typed = NULL;
  char *amount;

  *valid = TRUE;
  if (self->kind == TDM_FACT_YES_NO)
    return g_strdup (answers[adw_combo_row_get_selected (ADW_COMBO_ROW (self->value))]);

  typed = dup_stripped (self->value);
  if (typed == NULL)
    return NULL;

  if (self->kind == TDM_FACT_PERCENT && g_str_has_suffix (typed, "%"))
    typed[strlen (typed) - 1] = '\0';
  amount = tdm_parse_amount (g_strstrip (typed));
  *valid = amount != NULL && *amount != '-' &&
           (self->kind != TDM_FACT_PERCENT || g_ascii_strtod (amount, NULL) <= 100);

  return amount != NULL ? amount : g_steal_pointer (&typed);
}

static char *
dup_shown_value (TdmFactEditor *self, const char *value)
{
  g_autofree char *amount = NULL;

  if (self->kind == TDM_FACT_YES_NO)
    return g_strdup (g_strcmp0 (value, "yes") == 0 ? C_ ("answer", "Yes") : C_ ("answer", "No"));
  if (self->kind == TDM_FACT_USD)
    return tdm_format_money (value, "USD");

  amount = tdm_format_amount (value, NULL);

  /* Translators: %s is a number, the rest a percent sign. */
  return g_strdup_printf (C_ ("percent", "%s %%"), amount);
}

static void
show_summary (TdmFactEditor *self, const char *value, const char *on)
{
  g_autofree char *shown = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (value == NULL)
    {
      adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), _ ("Not said yet"));
      return;
    }

  shown = dup_shown_value (self, value);
  if (on != NULL && tdm_date_is_valid (on))
    {
      day = tdm_format_date (on);
      /* Translators: a value the user declared and its day, as in “62 % on 1 October”. */
      text = g_strdup_printf (C_ ("declared fact", "%s on %s"), shown, day);
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text != NULL ? text : shown);
}

static void
show_problems (TdmFactEditor *self, gboolean value_valid)
{
  const char *words = self->kind == TDM_FACT_PERCENT ? _ ("Enter a number from 0 to 100.")
                                                     : _ ("Enter an amount in US dollars.");

  tdm_field_message_set_error (TDM_FIELD_MESSAGE (self->value_message), value_valid ? NULL : words);
  tdm_field_message_set_error (TDM_FIELD_MESSAGE (self->day_message),
                               tdm_date_row_is_valid (TDM_DATE_ROW (self->day))
                                 ? NULL
                                 : _ ("This is not a day. Choose one from the calendar."));
}

static void
changed_cb (TdmFactEditor *self)
{
  gboolean valid;
  g_autofree char *value = NULL;
  g_autofree char *on = NULL;

  if (self->filling)
    return;

  value = dup_value (self, &valid);
  on = tdm_date_row_dup_date (TDM_DATE_ROW (self->day));
  show_problems (self, valid);
  show_summary (self, valid ? value : NULL, on);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- the object ---- */

static void
tdm_fact_editor_dispose (GObject *object)
{
  TDM_FACT_EDITOR (object)->filling = TRUE; /* rows that go say so once more */

  G_OBJECT_CLASS (tdm_fact_editor_parent_class)->dispose (object);
}

static void
tdm_fact_editor_finalize (GObject *object)
{
  g_free (TDM_FACT_EDITOR (object)->name);

  G_OBJECT_CLASS (tdm_fact_editor_parent_class)->finalize (object);
}

static void
tdm_fact_editor_class_init (TdmFactEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_fact_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_fact_editor_finalize;

  changed_signal =
    g_signal_new ("changed", TDM_TYPE_FACT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_fact_editor_init (TdmFactEditor *self)
{
}

static GtkWidget *
value_row_new (TdmFactEditor *self, const char *title)
{
  const char *const words[] = { C_ ("answer", "Not said"), C_ ("answer", "Yes"), C_ ("answer", "No"), NULL };
  GtkWidget *row;

  if (self->kind == TDM_FACT_YES_NO)
    {
      g_autoptr (GtkStringList) list = gtk_string_list_new (words);

      row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "model", list, "title-lines", 0, NULL);
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
      return row;
    }

  row = g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "use-markup", FALSE, NULL);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
add_with_message (TdmFactEditor *self, GtkWidget *row)
{
  GtkWidget *message = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", row, NULL);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), message);

  return message;
}

/**
 * tdm_fact_editor_new:
 * @name: of the fact, see tdm_offer_get_fact_names ()
 * @title: what it is
 * @value_title: of the field for its value
 *
 * Returns: (transfer floating): a row
 */
GtkWidget *
tdm_fact_editor_new (const char *name, TdmFactKind kind, const char *title, const char *value_title)
{
  TdmFactEditor *self =
    g_object_new (TDM_TYPE_FACT_EDITOR, "title", title, "use-markup", FALSE, "title-lines", 0, NULL);

  self->name = g_strdup (name);
  self->kind = kind;
  self->value = value_row_new (self, value_title);
  self->day = tdm_date_row_new (_ ("As of"));
  /* Translators: where a figure the user declares comes from. */
  self->note = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Note, for example the source"), NULL);
  self->value_message = add_with_message (self, self->value);
  self->day_message = add_with_message (self, self->day);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->note);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_summary (self, NULL, NULL);

  return GTK_WIDGET (self);
}

static void
set_text (GtkWidget *row, const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text != NULL ? text : "") != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/* Whether both say the same, however many zeros there are behind the point. */
static gboolean
is_same (TdmFactEditor *self, const char *a, const char *b)
{
  if (g_strcmp0 (a, b) == 0)
    return TRUE;

  return self->kind != TDM_FACT_YES_NO && a != NULL && b != NULL && tdm_amount_is_valid (a) &&
         tdm_amount_is_valid (b) && tdm_amount_compare (a, b) == 0;
}

/* While someone types “62,” the row already means 62: what says the same is not written over. */
static void
fill_value (TdmFactEditor *self, const char *value)
{
  gboolean valid;
  g_autofree char *there = dup_value (self, &valid);
  g_autofree char *text = NULL;

  if (is_same (self, there, value))
    return;

  if (self->kind == TDM_FACT_YES_NO)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->value), g_strcmp0 (value, "yes") == 0  ? 1
                                                               : g_strcmp0 (value, "no") == 0 ? 2
                                                                                              : 0);
      return;
    }

  if (value != NULL)
    text = tdm_format_amount (value, self->kind == TDM_FACT_USD ? "USD" : NULL);
  set_text (self->value, text);
}

void
tdm_fact_editor_show (TdmFactEditor *self, const GPtrArray *facts)
{
  const TdmDeclared *fact = tdm_declared_find (facts, self->name);
  const char *on = fact != NULL ? fact->on : NULL;
  g_autofree char *day = tdm_date_row_dup_date (TDM_DATE_ROW (self->day));
  g_autofree char *note = dup_stripped (self->note);
  gboolean valid;

  g_return_if_fail (TDM_IS_FACT_EDITOR (self));

  self->filling = TRUE;
  fill_value (self, fact != NULL ? fact->value : NULL);
  g_free (dup_value (self, &valid));
  /* Without a value a fact has no day and no note, but what was typed there waits for the value. */
  if (fact != NULL && g_strcmp0 (day, on) != 0)
    tdm_date_row_set_date (TDM_DATE_ROW (self->day), on);
  if (fact != NULL && g_strcmp0 (note, fact->note) != 0)
    set_text (self->note, fact->note);
  self->filling = FALSE;
  show_problems (self, valid);
  show_summary (self, fact != NULL && valid ? fact->value : NULL, on);
}

void
tdm_fact_editor_read (TdmFactEditor *self, GPtrArray *facts)
{
  gboolean valid;
  g_autofree char *value = NULL;
  g_autofree char *on = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (TDM_IS_FACT_EDITOR (self));

  value = dup_value (self, &valid);
  if (!valid)
    return;

  on = tdm_date_row_dup_date (TDM_DATE_ROW (self->day));
  note = dup_stripped (self->note);
  if (on != NULL && !tdm_date_is_valid (on))
    g_clear_pointer (&on, g_free);
  if (is_same (self, value, tdm_declared_get (facts, self->name)))
    g_set_str (&value, tdm_declared_get (facts, self->name));
  tdm_declared_set (facts, self->name, value, on, note);
}

void
tdm_fact_editor_focus (TdmFactEditor *self)
{
  g_return_if_fail (TDM_IS_FACT_EDITOR (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->value);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folded it says in one line what is recorded; unfolded it has a field for each part. */

#include "tdm-company-fact.h"

#include <glib/gi18n.h>

#include "tdm-company-group.h"
#include "tdm-cosell-words.h"
#include "tdm-date-row.h"
#include "tdm-deal-rules.h"
#include "tdm-field-message.h"
#include "tdm-format.h"

typedef enum
{
  KIND_TEXT,
  KIND_CHOICE,
  KIND_DAY,
  KIND_MONEY,
} Kind;

static const char *const answers[] = { NULL, "yes", "no", NULL };
static const char *const tiers[] = { NULL, "standard", "premium", NULL };

static const struct
{
  const char *name;
  Kind kind;
  const char *const *choices;
} kinds[] = {
  { "businessProfileComplete", KIND_CHOICE, answers },
  { "partnerId", KIND_TEXT, NULL },
  { "goldCompetency", KIND_TEXT, NULL },
  { "goldCompetencyUntil", KIND_DAY, NULL },
  { "isvConnectTier", KIND_CHOICE, tiers },
  { "azureRevenueTrailing12MonthsUsd", KIND_MONEY, NULL },
};

struct _TdmCompanyFact
{
  AdwExpanderRow parent_instance;

  char *name;
  Kind kind;
  const char *const *choices;
  gboolean filling;

  GtkWidget *value; /* AdwComboRow, TdmDateRow or AdwEntryRow */
  GtkWidget *value_message;
  GtkWidget *day;
  GtkWidget *day_message;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (TdmCompanyFact, tdm_company_fact, ADW_TYPE_EXPANDER_ROW)

static guint changed_signal;

/* ---- reading ---- */

static char *
dup_stripped (GtkWidget *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* @valid: whether it is a value of the fact; if not, what was typed is returned. */
static char *
dup_value (TdmCompanyFact *self, gboolean *valid)
{
  g_autofree char *typed = NULL;
  char *amount;

  *valid = TRUE;
  if (self->kind == KIND_CHOICE)
    return g_strdup (self->choices[adw_combo_row_get_selected (ADW_COMBO_ROW (self->value))]);
  if (self->kind == KIND_DAY)
    {
      *valid = tdm_date_row_is_valid (TDM_DATE_ROW (self->value));
      return tdm_date_row_dup_date (TDM_DATE_ROW (self->value));
    }

  typed = dup_stripped (self->value);
  if (typed == NULL || self->kind == KIND_TEXT)
    return g_steal_pointer (&typed);

  amount = tdm_parse_amount (typed);
  *valid = amount != NULL && *amount != '-';

  return amount != NULL ? amount : g_steal_pointer (&typed);
}

void
tdm_company_fact_read (TdmCompanyFact *self, TdmCompany *company)
{
  gboolean valid;
  g_autofree char *value = NULL;
  g_autofree char *on = NULL;
  g_autofree char *note = NULL;

  g_return_if_fail (TDM_IS_COMPANY_FACT (self));

  value = dup_value (self, &valid);
  on = tdm_date_row_dup_date (TDM_DATE_ROW (self->day));
  note = dup_stripped (self->note);
  tdm_declared_set (company->facts, self->name, value, on, note);
}

/* ---- saying ---- */

static const char *
get_problem (TdmCompanyFact *self)
{
  return self->kind == KIND_DAY ? _ ("This is not a day. Choose one from the calendar.")
                                : _ ("Enter an amount in US dollars.");
}

gboolean
tdm_company_fact_check (TdmCompanyFact *self)
{
  gboolean value_valid;
  gboolean day_valid;

  g_return_val_if_fail (TDM_IS_COMPANY_FACT (self), FALSE);

  g_free (dup_value (self, &value_valid));
  day_valid = tdm_date_row_is_valid (TDM_DATE_ROW (self->day));
  tdm_field_message_set_error (TDM_FIELD_MESSAGE (self->value_message),
                               value_valid ? NULL : get_problem (self));
  tdm_field_message_set_error (TDM_FIELD_MESSAGE (self->day_message),
                               day_valid ? NULL : _ ("This is not a day. Choose one from the calendar."));

  return value_valid && day_valid;
}

static void
show_summary (TdmCompanyFact *self)
{
  g_autoptr (TdmCompany) alone = tdm_company_new ();
  g_autofree char *words = NULL;
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;
  const TdmDeclared *fact;
  gboolean valid;

  g_free (dup_value (self, &valid));
  tdm_company_fact_read (self, alone);
  fact = tdm_declared_find (alone->facts, self->name);
  words = fact != NULL && valid ? tdm_company_dup_fact_words (alone, self->name) : NULL;
  if (words != NULL && fact->on != NULL && tdm_date_is_valid (fact->on))
    {
      day = tdm_format_date (fact->on);
      /* Translators: a value the user declared and its day, as in “62 % on 1 October”. */
      text = g_strdup_printf (C_ ("declared fact", "%s on %s"), words, day);
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text != NULL    ? text
                                                          : words != NULL ? words
                                                                          : _ ("Not said yet"));
}

static void
changed_cb (TdmCompanyFact *self)
{
  if (self->filling)
    return;

  tdm_company_fact_check (self);
  show_summary (self);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- filling ---- */

static guint
find_choice (TdmCompanyFact *self, const char *value)
{
  for (guint i = 1; value != NULL && self->choices[i] != NULL; i++)
    if (g_str_equal (self->choices[i], value))
      return i;

  return 0;
}

static void
fill_value (TdmCompanyFact *self, const char *value)
{
  g_autofree char *text = NULL;

  if (self->kind == KIND_CHOICE)
    {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self->value), find_choice (self, value));
      return;
    }
  if (self->kind == KIND_DAY)
    {
      tdm_date_row_set_date (TDM_DATE_ROW (self->value), value);
      return;
    }

  text = value != NULL && self->kind == KIND_MONEY ? tdm_format_amount (value, "USD") : g_strdup (value);
  gtk_editable_set_text (GTK_EDITABLE (self->value), text != NULL ? text : "");
}

void
tdm_company_fact_show (TdmCompanyFact *self, const TdmCompany *company)
{
  const TdmDeclared *fact;

  g_return_if_fail (TDM_IS_COMPANY_FACT (self));

  fact = tdm_declared_find (company->facts, self->name);
  self->filling = TRUE;
  fill_value (self, fact != NULL ? fact->value : NULL);
  tdm_date_row_set_date (TDM_DATE_ROW (self->day), fact != NULL ? fact->on : NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->note), fact != NULL && fact->note != NULL ? fact->note : "");
  self->filling = FALSE;
  tdm_company_fact_check (self);
  show_summary (self);
}

const char *
tdm_company_fact_get_name (TdmCompanyFact *self)
{
  g_return_val_if_fail (TDM_IS_COMPANY_FACT (self), NULL);

  return self->name;
}

void
tdm_company_fact_focus (TdmCompanyFact *self)
{
  g_return_if_fail (TDM_IS_COMPANY_FACT (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  gtk_widget_grab_focus (self->value);
}

/* ---- the object ---- */

static void
tdm_company_fact_dispose (GObject *object)
{
  TDM_COMPANY_FACT (object)->filling = TRUE; /* rows that go say so once more */

  G_OBJECT_CLASS (tdm_company_fact_parent_class)->dispose (object);
}

static void
tdm_company_fact_finalize (GObject *object)
{
  g_free (TDM_COMPANY_FACT (object)->name);

  G_OBJECT_CLASS (tdm_company_fact_parent_class)->finalize (object);
}

static void
tdm_company_fact_class_init (TdmCompanyFactClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_company_fact_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_company_fact_finalize;

  changed_signal =
    g_signal_new ("changed", TDM_TYPE_COMPANY_FACT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_company_fact_init (TdmCompanyFact *self)
{
}

static GtkWidget *
choice_row_new (TdmCompanyFact *self, const char *title)
{
  const char *const yes_no[] = { C_ ("answer", "Not said"), C_ ("answer", "Yes"), C_ ("answer", "No"), NULL };
  /* Translators: tiers of the program ISV Connect. */
  const char *const tier[] = { C_ ("answer", "Not said"), C_ ("tier", "Standard"), C_ ("tier", "Premium"),
                               NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (self->choices == tiers ? tier : yes_no);
  GtkWidget *row = g_object_new (ADW_TYPE_COMBO_ROW, "title", title, "title-lines", 0, "model", list, NULL);

  g_signal_connect_object (row, "notify::selected", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
value_row_new (TdmCompanyFact *self)
{
  const char *title = self->kind == KIND_MONEY ? _ ("Amount in US dollars") : tdm_words_fact (self->name);
  GtkWidget *row;

  if (self->kind == KIND_CHOICE)
    return choice_row_new (self, title);

  row = self->kind == KIND_DAY ? tdm_date_row_new (title)
                               : g_object_new (ADW_TYPE_ENTRY_ROW, "title", title, "use-markup", FALSE, NULL);
  g_signal_connect_object (row, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);

  return row;
}

static GtkWidget *
add_with_message (TdmCompanyFact *self, GtkWidget *row)
{
  GtkWidget *message = g_object_new (TDM_TYPE_FIELD_MESSAGE, "field", row, NULL);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), message);

  return message;
}

GtkWidget *
tdm_company_fact_new (const char *name)
{
  TdmCompanyFact *self = g_object_new (TDM_TYPE_COMPANY_FACT, "title", tdm_words_fact (name), "use-markup",
                                       FALSE, "title-lines", 0, NULL);

  self->name = g_strdup (name);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].name, name))
      {
        self->kind = kinds[i].kind;
        self->choices = kinds[i].choices;
      }
  self->value = value_row_new (self);
  self->day = tdm_date_row_new (_ ("As of"));
  /* Translators: where a figure the user declares comes from. */
  self->note = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Note, for example the source"), NULL);
  self->value_message = add_with_message (self, self->value);
  self->day_message = add_with_message (self, self->day);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->note);
  g_signal_connect_object (self->day, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_summary (self);

  return GTK_WIDGET (self);
}

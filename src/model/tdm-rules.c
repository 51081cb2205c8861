/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules files, read once from the program itself. */

#include "tdm-rules.h"

#include "tdm-rules-file-private.h"

static TdmCode *
code_new (const char *code, int number, const char *label)
{
  TdmCode *self = g_new (TdmCode, 1);

  self->code = g_strdup (code);
  self->number = number;
  self->label = g_strdup (label);
  return self;
}

/* "3=Customer chose another vendor": the number is the code. */
static GPtrArray *
read_reasons (GKeyFile *file, const char *group)
{
  GPtrArray *codes = g_ptr_array_new ();
  g_auto (GStrv) keys = tdm_rules_file_get_keys (file, group);

  for (char **key = keys; *key != NULL; key++)
    {
      g_autofree char *label = tdm_rules_file_get_text (file, group, *key);

      g_ptr_array_add (codes, code_new (*key, (int) g_ascii_strtoll (*key, NULL, 10), label));
    }

  return codes;
}

static GPtrArray *
read_help_kinds (GKeyFile *file)
{
  GPtrArray *codes = g_ptr_array_new ();
  g_auto (GStrv) keys = tdm_rules_file_get_keys (file, "help-kinds");

  for (char **key = keys; *key != NULL; key++)
    {
      g_autofree char *code = tdm_rules_file_get_text (file, "help-kinds", *key);
      g_autofree char *label = tdm_rules_file_get_text (file, "help-labels", code);

      g_ptr_array_add (codes, code_new (code, (int) g_ascii_strtoll (*key, NULL, 10), label));
    }

  return codes;
}

static void
read_solutions (GPtrArray *codes, GKeyFile *file, const char *group)
{
  g_auto (GStrv) keys = tdm_rules_file_get_keys (file, group);

  for (char **key = keys; *key != NULL; key++)
    {
      g_autofree char *label = tdm_rules_file_get_text (file, group, *key);

      g_ptr_array_add (codes, code_new (*key, 0, label));
    }
}

static TdmRules *
read_rules (void)
{
  TdmRules *rules = g_new0 (TdmRules, 1);
  g_autoptr (GKeyFile) deals = tdm_rules_file_load ("deals.ini");
  g_autoptr (GKeyFile) solutions = tdm_rules_file_load ("microsoft-solutions.ini");

  rules->checked_on = tdm_rules_file_get_text (deals, "rules", "checked-on");
  rules->answer_window_days = tdm_rules_file_get_number (deals, "answer-window-days");
  rules->urgent_days = tdm_rules_file_get_number (deals, "urgent-days");
  rules->soon_days = tdm_rules_file_get_number (deals, "soon-days");
  rules->max_solutions = tdm_rules_file_get_number (deals, "max-solutions");
  rules->max_team = tdm_rules_file_get_number (deals, "max-team");
  rules->hold_seconds = tdm_rules_file_get_number (deals, "hold-seconds");
  rules->close_reasons = read_reasons (deals, "decline-reasons");
  rules->error_reasons = read_reasons (deals, "error-reasons");
  rules->help_kinds = read_help_kinds (deals);
  rules->currencies = g_key_file_get_string_list (deals, "currencies", "offered", NULL, NULL);
  rules->microsoft_solutions = g_ptr_array_new ();
  read_solutions (rules->microsoft_solutions, solutions, "products");
  read_solutions (rules->microsoft_solutions, solutions, "categories");
  return rules;
}

/**
 * tdm_rules_get:
 *
 * Returns: (transfer none): the rules the program was built with; read at the first call, any thread
 */
const TdmRules *
tdm_rules_get (void)
{
  static TdmRules *rules = NULL;

  if (g_once_init_enter_pointer (&rules))
    g_once_init_leave_pointer (&rules, read_rules ());

  return rules;
}

/* Without case, and with every dash the same: labels are typed from memory and pasted from mails. */
static char *
fold_label (const char *label)
{
  g_autofree char *folded = g_utf8_casefold (label, -1);
  g_auto (GStrv) parts = g_strsplit (folded, "–", -1);

  return g_strjoinv ("-", parts);
}

static const TdmCode *
find (GPtrArray *codes, const char *text)
{
  g_autofree char *wanted = NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return NULL;

  wanted = fold_label (text);
  for (guint i = 0; i < codes->len; i++)
    {
      const TdmCode *code = codes->pdata[i];
      g_autofree char *name = fold_label (code->code);
      g_autofree char *number = g_strdup_printf ("%d", code->number);
      g_autofree char *label = fold_label (code->label);

      if (g_str_equal (wanted, name) || g_str_equal (wanted, number) || g_str_equal (wanted, label))
        return code;
    }

  return NULL;
}

/**
 * tdm_rules_find_close_reason:
 * @text: (nullable): code, number or label of a reason to decline or to lose
 *
 * Returns: (transfer none) (nullable): the reason (M76)
 */
const TdmCode *
tdm_rules_find_close_reason (const char *text)
{
  return find (tdm_rules_get ()->close_reasons, text);
}

/**
 * tdm_rules_find_error_reason:
 * @text: (nullable): code, number or label of a reason to close a deal as an error
 *
 * Returns: (transfer none) (nullable): the reason
 */
const TdmCode *
tdm_rules_find_error_reason (const char *text)
{
  return find (tdm_rules_get ()->error_reasons, text);
}

/**
 * tdm_rules_find_help_kind:
 * @text: (nullable): assistanceRequestCode, its number in the bulk file or its label
 *
 * Returns: (transfer none) (nullable): the kind of help
 */
const TdmCode *
tdm_rules_find_help_kind (const char *text)
{
  return find (tdm_rules_get ()->help_kinds, text);
}

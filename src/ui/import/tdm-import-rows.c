/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the import preview: columns and where they go, deals and what happens to them. */

#include "tdm-import-rows.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-import-reasons.h"
#include "tdm-words.h"

/* A preview is read, not searched: the first rows show whether the file is the right one. */
#define MAX_ROWS 50

/**
 * tdm_import_rows_get_kind_words:
 * @kind: (nullable): token of TdmImportSource
 *
 * Returns: (transfer none): the same for people
 */
const char *
tdm_import_rows_get_kind_words (const char *kind)
{
  static const struct
  {
    const char *kind;
    const char *words;
  } kinds[] = {
    { "bulk-csv", N_ ("Bulk file of Partner Center (CSV)") },
    { "co-sell-csv", N_ ("Co-sell opportunities downloaded from Partner Center (CSV)") },
    { "leads-csv", N_ ("Leads downloaded from Partner Center (CSV)") },
    { "referrals-json", N_ ("Referrals of the Partner Center API (JSON)") },
    { "archive", N_ ("Archive written by Tandem (JSON)") },
    { "sample", N_ ("Sample workspace") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kind, kinds[i].kind) == 0)
      return _ (kinds[i].words);

  return _ ("Deals");
}

static GtkWidget *
row_new (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

static GtkWidget *
dim_label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "dimmed");

  return label;
}

/**
 * tdm_import_rows_fill_columns:
 * @columns: (element-type TdmImportColumn): none hides @row
 *
 * Lists each column of the file with the field it goes to.
 */
void
tdm_import_rows_fill_columns (AdwExpanderRow *row, GPtrArray *columns)
{
  guint n_used = 0;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const TdmImportColumn *column = g_ptr_array_index (columns, i);
      const char *words = column->field != NULL ? tdm_words_deal_field (column->field) : _ ("Kept out");
      GtkWidget *child = row_new (column->column, NULL);

      n_used += column->field != NULL;
      adw_action_row_add_suffix (ADW_ACTION_ROW (child),
                                 dim_label_new (words != NULL ? words : column->field));
      adw_expander_row_add_row (row, child);
    }

  /* Translators: how many columns of a file are read, for example “18 of 21”. */
  subtitle = g_strdup_printf (C_ ("columns", "%1$u of %2$u are read"), n_used, columns->len);
  adw_expander_row_set_subtitle (row, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (row), columns->len > 0);
}

/* Why a row is refused: “Close date: not a date (31.31.2026)”. */
static char *
dup_reason (const TdmImportResult *result)
{
  const char *column = result->column;
  const char *reason = result->reason != NULL ? tdm_import_reason_words (result->reason) : "";

  if (column != NULL && result->value != NULL)
    /* Translators: why a row cannot be imported: column, reason, value of the cell. */
    return g_strdup_printf (C_ ("refused row", "%1$s: %2$s (%3$s)"), column, reason, result->value);
  if (column != NULL)
    /* Translators: why a row cannot be imported: column, reason. */
    return g_strdup_printf (C_ ("refused row", "%1$s: %2$s"), column, reason);

  return g_strdup (reason);
}

static GtkWidget *
result_row_new (const TdmImportResult *result)
{
  g_autofree char *number = tdm_format_count (result->row);
  /* Translators: number of a row in a spreadsheet. */
  g_autofree char *place = g_strdup_printf (_ ("Row %s"), number);
  g_autofree char *reason = result->action == TDM_IMPORT_ACTION_REJECT ? dup_reason (result) : NULL;
  gboolean named = result->name != NULL && *result->name != '\0';
  GtkWidget *row = row_new (named ? result->name : place, reason);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  if (named)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), dim_label_new (place));

  return row;
}

static guint64
count_of (const TdmImportReport *report, TdmImportAction action)
{
  switch (action)
    {
    case TDM_IMPORT_ACTION_CREATE:
      return report->created;
    case TDM_IMPORT_ACTION_UPDATE:
      return report->updated;
    case TDM_IMPORT_ACTION_UNCHANGED:
      return report->unchanged;
    default:
      return report->rejected;
    }
}

void
tdm_import_rows_fill_results (AdwExpanderRow *row, const TdmImportReport *report, TdmImportAction action)
{
  guint64 count = count_of (report, action);
  g_autofree char *number = tdm_format_count (count);
  GtkWidget *label = gtk_label_new (number);
  guint n_shown = 0;

  gtk_widget_add_css_class (label, "numeric");
  adw_expander_row_add_suffix (row, label);
  gtk_widget_set_sensitive (GTK_WIDGET (row), count > 0);

  for (guint i = 0; i < report->results->len && n_shown < MAX_ROWS; i++)
    {
      const TdmImportResult *result = g_ptr_array_index (report->results, i);

      if (result->action != action)
        continue;
      adw_expander_row_add_row (row, result_row_new (result));
      n_shown++;
    }

  if (count > n_shown && n_shown > 0)
    {
      g_autofree char *rest = tdm_format_count (count - n_shown);
      /* Translators: last line of a list that is cut short. */
      g_autofree char *text =
        g_strdup_printf (ngettext ("and %s more", "and %s more", count - n_shown), rest);

      adw_expander_row_add_row (row, row_new (text, NULL));
    }
}

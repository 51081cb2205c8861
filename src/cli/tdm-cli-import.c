/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The verb “import”: files of Partner Center and archives, row by row. */

#include "tdm-cli-verbs.h"

#include <glib/gi18n.h>

#include "tdm-cli-error.h"
#include "tdm-cli-table.h"
#include "tdm-cli-wait.h"
#include "tdm-format.h"
#include "tdm-import-open.h"
#include "tdm-offer-import.h"

/* All files of one call, in one report. */
typedef struct
{
  GPtrArray *offers;     /* TdmOfferFile */
  GPtrArray *sources;    /* TdmImportSource */
  GPtrArray *rejections; /* TdmImportReport, which own the rejected rows */
  guint64 created;
  guint64 updated;
  guint64 unchanged;
  guint64 rejected;
  gboolean dry;
} Import;

static void
import_clear (Import *self)
{
  g_ptr_array_unref (self->offers);
  g_ptr_array_unref (self->sources);
  g_ptr_array_unref (self->rejections);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, import_clear)

static void
import_init (Import *self)
{
  *self = (Import) { 0 };
  self->offers = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_offer_file_free);
  self->sources = g_ptr_array_new_with_free_func (g_object_unref);
  self->rejections = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_import_report_free);
}

static void
forget_counts (Import *self)
{
  g_ptr_array_set_size (self->rejections, 0);
  self->created = self->updated = self->unchanged = self->rejected = 0;
}

/* Columns that are not ours are no error: one line says which they are (cli.md). */
static void
note_kept_out (TdmCliRun *run, const char *file, TdmImportSource *source)
{
  GPtrArray *columns = tdm_import_source_get_columns (source);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < columns->len; i++)
    {
      const TdmImportColumn *column = columns->pdata[i];

      if (column->field == NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", column->column);
    }

  if (names->len == 0)
    return;

  /* Translators: %s lists columns of a file. */
  text = g_strdup_printf (_ ("These columns are kept out: %s"), names->str);
  tdm_cli_warn (run, file, text);
}

/* An archive has offers and deals; every other file one of them. */
static gboolean
open_file (
  TdmCliRun *run, const char *name, GFile *file, const char *encoding, Import *import, GError **error)
{
  TdmOfferFile *offers;
  TdmImportSource *source;

  if (!tdm_offer_file_open (file, &offers, error))
    return FALSE;
  if (offers != NULL)
    g_ptr_array_add (import->offers, offers);
  if (offers != NULL && !tdm_offer_file_has_deals (offers))
    return TRUE;

  source = tdm_import_open (file, encoding, error);
  if (source == NULL)
    return FALSE;

  note_kept_out (run, name, source);
  g_ptr_array_add (import->sources, source);
  return TRUE;
}

/* Every file is looked at before the first row goes in, so that a wrong name changes nothing. */
static gboolean
open_files (TdmCliRun *run, const TdmCliOptions *options, Import *import)
{
  for (char **file = options->arguments; *file != NULL; file++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = tdm_cli_get_path (run, *file);
      g_autoptr (GFile) location = g_file_new_for_path (path);

      if (!open_file (run, *file, location, options->encoding, import, &error))
        {
          tdm_cli_fail (run, *file, error);
          return FALSE;
        }
    }

  return TRUE;
}

static TdmImportReport *
import_source (TdmCliRun *run, TdmImportSource *source, TdmImportFlags flags, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  tdm_store_import_async (run->store, source, flags, NULL, NULL, NULL, tdm_cli_ready_cb, &result);
  return tdm_store_import_finish (run->store, tdm_cli_wait (&result), error);
}

/* Takes @report. */
static void
add_report (Import *import, TdmImportReport *report)
{
  import->created += report->created;
  import->updated += report->updated;
  import->unchanged += report->unchanged;
  import->rejected += report->rejected;
  g_ptr_array_add (import->rejections, report);
}

/* Before the deals: those name offers as their solutions. */
static gboolean
import_offers (TdmCliRun *run, Import *import, TdmImportFlags flags)
{
  for (guint i = 0; i < import->offers->len; i++)
    {
      g_autoptr (GError) error = NULL;
      const TdmOfferFile *file = import->offers->pdata[i];
      TdmImportReport *report = tdm_offer_import_run (run->store, file, flags, &error);

      if (report == NULL)
        {
          tdm_cli_fail (run, file->name, error);
          return FALSE;
        }
      add_report (import, report);
    }

  return TRUE;
}

static gboolean
import_all (TdmCliRun *run, Import *import, TdmImportFlags flags)
{
  if (!import_offers (run, import, flags))
    return FALSE;

  for (guint i = 0; i < import->sources->len; i++)
    {
      g_autoptr (GError) error = NULL;
      TdmImportSource *source = import->sources->pdata[i];
      TdmImportReport *report = import_source (run, source, flags, &error);

      if (report == NULL)
        {
          tdm_cli_fail (run, tdm_import_source_get_file_name (source), error);
          return FALSE;
        }
      add_report (import, report);
    }

  return TRUE;
}

static gboolean
rewind_all (TdmCliRun *run, Import *import)
{
  for (guint i = 0; i < import->sources->len; i++)
    {
      g_autoptr (GError) error = NULL;
      TdmImportSource *source = import->sources->pdata[i];

      if (!tdm_import_source_rewind (source, &error))
        {
          tdm_cli_fail (run, tdm_import_source_get_file_name (source), error);
          return FALSE;
        }
    }

  return TRUE;
}

/* One transaction holds one file: with several, nothing at all needs a look at the others first. */
static gboolean
import_nothing_or_all (TdmCliRun *run, Import *import)
{
  if (import->sources->len + import->offers->len > 1)
    {
      if (!import_all (run, import, TDM_IMPORT_DRY_RUN))
        return FALSE;
      if (import->rejected > 0)
        return TRUE;
      forget_counts (import);
      if (!rewind_all (run, import))
        return FALSE;
    }

  return import_all (run, import, TDM_IMPORT_ALL_OR_NOTHING);
}

/* What would have gone in is not in: the report must not say that it is. */
static void
forget_good_rows (Import *self)
{
  self->created = self->updated = self->unchanged = 0;
}

typedef void (*RejectionFunc) (const TdmImportResult *rejection, gpointer data);

static void
for_each_rejection (Import *import, RejectionFunc func, gpointer data)
{
  for (guint i = 0; i < import->rejections->len; i++)
    {
      const TdmImportReport *report = import->rejections->pdata[i];

      for (guint r = 0; r < report->results->len; r++)
        {
          const TdmImportResult *result = report->results->pdata[r];

          if (result->action == TDM_IMPORT_ACTION_REJECT)
            func (result, data);
        }
    }
}

typedef struct
{
  yyjson_mut_doc *doc;
  yyjson_mut_val *array;
} RejectionArray;

static void
append_json_rejection (const TdmImportResult *rejection, gpointer data)
{
  RejectionArray *array = data;
  yyjson_mut_val *object = yyjson_mut_arr_add_obj (array->doc, array->array);
  const char *const texts[][2] = {
    { "column", rejection->column },
    { "value", rejection->value },
    { "reason", rejection->reason },
  };

  yyjson_mut_obj_add_str (array->doc, object, "file", rejection->file);
  yyjson_mut_obj_add_uint (array->doc, object, "row", rejection->row);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    yyjson_mut_obj_add_val (array->doc, object, texts[i][0],
                            texts[i][1] != NULL ? yyjson_mut_str (array->doc, texts[i][1])
                                                : yyjson_mut_null (array->doc));
}

static void
print_json (TdmCliRun *run, Import *import)
{
  g_autoptr (yyjson_mut_doc) doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *object = yyjson_mut_obj (doc);
  RejectionArray rejected = { doc, yyjson_mut_arr (doc) };

  yyjson_mut_obj_add_uint (doc, object, "created", import->created);
  yyjson_mut_obj_add_uint (doc, object, "updated", import->updated);
  yyjson_mut_obj_add_uint (doc, object, "unchanged", import->unchanged);
  for_each_rejection (import, append_json_rejection, &rejected);
  yyjson_mut_obj_add_val (doc, object, "rejected", rejected.array);
  tdm_cli_print_json (run, object);
}

static void
print_count (TdmCliRun *run, const char *text, guint64 count)
{
  g_autofree char *number = tdm_format_count ((gint64) count);

  if (count > 0)
    tdm_cli_print (run, "%s: %s\n", text, number);
}

static void
add_table_rejection (const TdmImportResult *rejection, gpointer data)
{
  TdmCliTable *table = data;
  g_autofree char *row = g_strdup_printf ("%" G_GUINT64_FORMAT, rejection->row);

  tdm_cli_table_add (table, rejection->file);
  tdm_cli_table_add (table, row);
  tdm_cli_table_add (table, rejection->column);
  tdm_cli_table_add (table, rejection->value);
  tdm_cli_table_add (table, rejection->reason);
}

static void
print_table (TdmCliRun *run, Import *import)
{
  const char *const titles[] = {
    /* Translators: columns of the list of rows that could not be imported; Value is what the cell says. */
    C_ ("column", "File"), ">#", C_ ("column", "Column"), C_ ("rejected row", "Value"), C_ ("column", "Why"),
  };
  g_autoptr (TdmCliTable) table = tdm_cli_table_new (titles, G_N_ELEMENTS (titles));

  if (import->dry)
    tdm_cli_print (run, "%s\n", _ ("Nothing was imported; this is what would be."));
  print_count (run, C_ ("import", "Created"), import->created);
  print_count (run, C_ ("import", "Updated"), import->updated);
  print_count (run, C_ ("import", "Unchanged"), import->unchanged);
  print_count (run, C_ ("import", "Rejected"), import->rejected);
  if (import->rejected == 0)
    return;

  tdm_cli_print (run, "\n");
  for_each_rejection (import, add_table_rejection, table);
  tdm_cli_table_print (table, run);
}

static void
keep_first (const TdmImportResult *rejection, gpointer data)
{
  const TdmImportResult **first = data;

  if (*first == NULL)
    *first = rejection;
}

static int
refuse_rows (TdmCliRun *run, Import *import)
{
  const TdmImportResult *first = NULL;
  g_autofree char *text = NULL;
  g_autofree char *place = NULL;

  for_each_rejection (import, keep_first, &first);
  if (first == NULL)
    return TDM_CLI_REFUSED;

  /* Translators: %s is the number of rows that could not be imported. */
  text = g_strdup_printf (ngettext ("%u row was rejected: %s", "%u rows were rejected, the first one: %s",
                                    (gulong) import->rejected),
                          (guint) import->rejected, first->reason != NULL ? first->reason : "");
  place = g_strdup_printf ("%s: %" G_GUINT64_FORMAT "%s%s", first->file, first->row,
                           first->column != NULL ? ": " : "", first->column != NULL ? first->column : "");
  return tdm_cli_refuse (run, place, text);
}

/**
 * tdm_cli_import:
 *
 * `import FILE… [--dry-run] [--all-or-nothing] [--encoding NAME] [--json]`
 */
int
tdm_cli_import (TdmCliRun *run, const TdmCliOptions *options)
{
  g_auto (Import) import;
  gboolean done;

  import_init (&import);
  import.dry = options->dry_run;
  if (!open_files (run, options, &import))
    return TDM_CLI_REFUSED;

  if (options->dry_run)
    done = import_all (run, &import, TDM_IMPORT_DRY_RUN);
  else if (options->all_or_nothing)
    done = import_nothing_or_all (run, &import);
  else
    done = import_all (run, &import, TDM_IMPORT_DEFAULT);
  if (!done)
    return TDM_CLI_REFUSED;

  if (options->all_or_nothing && !options->dry_run && import.rejected > 0)
    forget_good_rows (&import);
  if (run->json)
    print_json (run, &import);
  else
    print_table (run, &import);
  return import.rejected > 0 ? refuse_rows (run, &import) : TDM_CLI_DONE;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The contacts template of Partner Center as CSV. Every bad cell is found, so that a file is mended in one go. */

#include "tdm-contacts-csv.h"

#include <string.h>

#include "tdm-cell-text.h"
#include "tdm-clean-text.h"
#include "tdm-csv-table-private.h"
#include "tdm-csv-writer.h"
#include "tdm-deal-rules.h"
#include "tdm-offer-check.h"
#include "tdm-offer-choices.h"
#include "tdm-offer.h"
#include "tdm-safe-file-private.h"

#define MAX_CONTACTS 10000
#define MAX_SHOWN 100 /* characters of a bad cell that a problem quotes */

typedef struct
{
  const char *label; /* of the template */
  const char *token;
} Role;

static const Role roles[] = {
  { "Partner marketing", "partner-marketing" },
  { "Partner sales", "partner-sales" },
  { "Partner technical sales", "partner-technical-sales" },
  { "Partner customer success manager", "partner-customer-success" },
};

/* NULL when all is well, else why not. @text is clean and NULL for an empty cell. */
typedef const char *(*TakeFunc) (TdmOfferContact *contact, const char *text);

/* ---- cells ---- */

static const char *
take_line (char **member, const char *text)
{
  if (text == NULL)
    return "must not be empty";

  *member = tdm_clean_line (text, -1);
  return *member != NULL ? NULL : "must not be empty";
}

static const char *
take_name (TdmOfferContact *contact, const char *text)
{
  return take_line (&contact->name, text);
}

static const char *
take_email (TdmOfferContact *contact, const char *text)
{
  const char *problem = take_line (&contact->email, text);

  if (problem != NULL)
    return problem;

  return tdm_email_is_valid (contact->email) ? NULL : "not an e-mail address";
}

static const char *
take_title (TdmOfferContact *contact, const char *text)
{
  return take_line (&contact->title, text);
}

static const char *
take_role (TdmOfferContact *contact, const char *text)
{
  if (text == NULL)
    return "must not be empty";

  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (tdm_cell_text_equal (text, roles[i].label) || tdm_cell_text_equal (text, roles[i].token))
      {
        contact->role = g_strdup (roles[i].token);
        return NULL;
      }
  if (tdm_cell_text_equal (text, "Partner customer success"))
    {
      contact->role = g_strdup ("partner-customer-success");
      return NULL;
    }

  return "not one of the four roles";
}

typedef gboolean (*KnownFunc) (const char *code);

/* Each code once, in capitals. */
static const char *
take_codes (GStrv *member, const char *text, KnownFunc is_known, const char *problem)
{
  g_auto (GStrv) parts = tdm_cell_text_split (text);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    {
      char *code = *part;

      for (char *c = code; *c != '\0'; c++)
        *c = g_ascii_toupper (*c);
      if (*code == '\0')
        continue;
      if (!is_known (code))
        return problem;
      if (g_hash_table_add (seen, code))
        g_strv_builder_add (codes, code);
    }

  *member = g_strv_builder_end (codes);
  return NULL;
}

static const char *
take_countries (TdmOfferContact *contact, const char *text)
{
  const char *problem;

  if (text == NULL)
    return "must not be empty";

  problem =
    take_codes (&contact->countries, text, tdm_geography_is_known, "not codes of countries of two letters");
  if (problem == NULL && contact->countries[0] == NULL)
    return "must not be empty";

  return problem;
}

static const char *
take_states (TdmOfferContact *contact, const char *text)
{
  return text != NULL
           ? take_codes (&contact->states, text, tdm_geography_is_state, "not codes of states such as US-WA")
           : NULL;
}

/* ---- columns ---- */

typedef struct
{
  const char *name;   /* of the template */
  const char *member; /* of a contact, as tdm_offer_check_contact () names it */
  const char *other_names[4];
  gboolean optional;
  TakeFunc take;
} Column;

static const Column columns[] = {
  { "Name", "name", { "contact name", "full name" }, FALSE, take_name },
  { "Email", "email", { "e-mail", "email address", "e-mail address" }, FALSE, take_email },
  { "Job title", "title", { "title", "job role" }, FALSE, take_title },
  { "Role", "role", { "contact role" }, FALSE, take_role },
  { "Countries/Regions", "countries", { "countries", "country/region", "country" }, FALSE, take_countries },
  { "States/Provinces", "states", { "states", "state/province", "state" }, TRUE, take_states },
};
#define N_COLUMNS G_N_ELEMENTS (columns)

static gboolean
is_column (const Column *column, const char *normal_name)
{
  g_autofree char *name = tdm_cell_text_normalise_header (column->name);

  if (g_str_equal (name, normal_name))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (column->other_names) && column->other_names[i] != NULL; i++)
    if (g_str_equal (column->other_names[i], normal_name))
      return TRUE;

  return FALSE;
}

/* Where each of our columns stands in the file, −1 for nowhere. FALSE when one is missing. */
static gboolean
map_columns (TdmCsvTable *table, int map[N_COLUMNS], GError **error)
{
  for (gsize c = 0; c < N_COLUMNS; c++)
    {
      map[c] = -1;
      for (int i = 0; map[c] < 0 && table->normal_names != NULL && table->normal_names[i] != NULL; i++)
        if (is_column (&columns[c], table->normal_names[i]))
          map[c] = i;

      if (map[c] < 0 && !columns[c].optional)
        {
          g_set_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_NOT_OURS, "row 1: no column “%s”",
                       columns[c].name);
          return FALSE;
        }
    }

  return TRUE;
}

/* ---- rows ---- */

void
tdm_contact_problem_free (TdmContactProblem *self)
{
  g_free (self->column);
  g_free (self->value);
  g_free (self->reason);
  g_free (self);
}

void
tdm_contacts_file_free (TdmContactsFile *self)
{
  g_ptr_array_unref (self->contacts);
  g_ptr_array_unref (self->problems);
  g_free (self);
}

static void
add_problem (TdmContactsFile *file, guint64 row, const char *column, const char *value, const char *reason)
{
  TdmContactProblem *problem = g_new0 (TdmContactProblem, 1);

  problem->row = row;
  problem->column = g_strdup (column);
  problem->reason = g_strdup (reason);
  if (value != NULL)
    problem->value =
      g_utf8_strlen (value, -1) > MAX_SHOWN ? g_utf8_substring (value, 0, MAX_SHOWN) : g_strdup (value);
  g_ptr_array_add (file->problems, problem);
}

static gboolean
is_empty (const TdmCsvRow *row)
{
  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].length > 0)
      return FALSE;

  return TRUE;
}

static const char *
find_column_name (const char *member)
{
  for (gsize c = 0; c < N_COLUMNS; c++)
    if (g_str_has_prefix (member, columns[c].member))
      return columns[c].name;

  return NULL;
}

/* What the form refuses too, for example what is too long. */
static gboolean
check_contact (TdmContactsFile *file, guint64 row, const TdmOfferContact *contact)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *field = NULL;
  const char *member;

  if (tdm_offer_check_contact (contact, "contact", &problem))
    return TRUE;

  field = tdm_rule_error_dup_field (problem);
  member = field != NULL && strchr (field, '.') != NULL ? strchr (field, '.') + 1 : "";
  add_problem (file, row, find_column_name (member), NULL,
               problem->code == TDM_RULE_ERROR_TOO_LONG ? "too long" : "special characters are not allowed");
  return FALSE;
}

static gboolean
read_cells (
  TdmContactsFile *file, TdmCsvTable *table, const int *map, const TdmCsvRow *row, TdmOfferContact *contact)
{
  gboolean good = TRUE;

  for (gsize c = 0; c < N_COLUMNS; c++)
    {
      gboolean there = map[c] >= 0 && (guint) map[c] < row->n_cells;
      const char *cell = there ? row->cells[map[c]].text : "";
      g_autofree char *text = tdm_clean_text (tdm_csv_skip_apostrophe (cell), -1);
      const char *reason = columns[c].take (contact, text);

      if (reason != NULL)
        {
          add_problem (file, row->number, table->names[map[c]], text, reason);
          good = FALSE;
        }
    }

  return good;
}

static void
read_row (TdmContactsFile *file, TdmCsvTable *table, const int *map, const TdmCsvRow *row)
{
  TdmOfferContact *contact;

  if (row->malformed)
    {
      add_problem (file, row->number, NULL, NULL, "text stands behind a closing quote");
      return;
    }

  contact = tdm_shape_new (&tdm_offer_contact_shape);
  if (read_cells (file, table, map, row, contact) && check_contact (file, row->number, contact))
    g_ptr_array_add (file->contacts, contact);
  else
    tdm_shape_free (&tdm_offer_contact_shape, contact);
}

/* No FIFO, no device: reading one could block for ever (R37). */
static gboolean
check_regular (GFile *file, GError **error)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR)
    return TRUE;

  g_set_error_literal (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_NOT_OURS, "not a regular file");
  return FALSE;
}

/**
 * tdm_contacts_csv_read:
 *
 * Reads a contacts template: columns in any order, comma, semicolon or tab, with or without a byte order mark.
 *
 * Returns: (transfer full): contacts and problems, or %NULL with @error when this is no such file
 */
TdmContactsFile *
tdm_contacts_csv_read (GFile *file, GError **error)
{
  g_autoptr (TdmContactsFile) self = g_new0 (TdmContactsFile, 1);
  g_autoptr (TdmCsvTable) table = NULL;
  int map[N_COLUMNS];
  const TdmCsvRow *row;

  self->contacts = tdm_shape_new_list (&tdm_offer_contact_shape);
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_contact_problem_free);
  if (!check_regular (file, error))
    return NULL;

  table = tdm_csv_table_open (file, NULL, error);
  if (table == NULL || !map_columns (table, map, error))
    return NULL;

  while (self->contacts->len + self->problems->len < MAX_CONTACTS)
    {
      if (!tdm_csv_reader_next (table->reader, &row, error))
        return NULL;
      if (row == NULL)
        return g_steal_pointer (&self);
      if (!is_empty (row))
        read_row (self, table, map, row);
    }

  g_set_error (error, TDM_INTERCHANGE_ERROR, TDM_INTERCHANGE_ERROR_TOO_BIG, "more than %d contacts",
               MAX_CONTACTS);
  return NULL;
}

/* ---- writing ---- */

static const char *
get_label (const char *role)
{
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (g_strcmp0 (role, roles[i].token) == 0)
      return roles[i].label;

  return role;
}

static void
add_codes (TdmCsvWriter *writer, GStrv codes)
{
  g_autofree char *text = codes != NULL ? g_strjoinv (", ", codes) : NULL;

  tdm_csv_writer_add_text (writer, text);
}

static void
add_contact (TdmCsvWriter *writer, const TdmOfferContact *contact)
{
  tdm_csv_writer_add_text (writer, contact->name);
  tdm_csv_writer_add_text (writer, contact->email);
  tdm_csv_writer_add_text (writer, contact->title);
  tdm_csv_writer_add_text (writer, get_label (contact->role));
  add_codes (writer, contact->countries);
  add_codes (writer, contact->states);
  tdm_csv_writer_end_row (writer);
}

/**
 * tdm_contacts_csv_write:
 * @stream: stays open
 *
 * Writes exactly the columns of the template, without a byte order mark: Partner Center reads the file, and it takes
 * the first column by its name.
 */
gboolean
tdm_contacts_csv_write (GOutputStream *stream, const GPtrArray *contacts, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  TdmCsvWriter writer = { text };

  for (gsize c = 0; c < N_COLUMNS; c++)
    tdm_csv_writer_add_text (&writer, columns[c].name);
  tdm_csv_writer_end_row (&writer);
  for (guint i = 0; i < contacts->len; i++)
    add_contact (&writer, contacts->pdata[i]);

  return g_output_stream_write_all (stream, text->str, text->len, NULL, NULL, error);
}

/**
 * tdm_contacts_csv_write_path:
 * @path: a file name; what is there is replaced whole
 */
gboolean
tdm_contacts_csv_write_path (const char *path, const GPtrArray *contacts, GError **error)
{
  g_autoptr (TdmSafeFile) file = tdm_safe_file_open (path, error);

  return file != NULL && tdm_contacts_csv_write (tdm_safe_file_get_stream (file), contacts, error) &&
         tdm_safe_file_commit (file, error);
}

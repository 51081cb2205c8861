/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An import source that hands out rows put into it, or made up on the way. */

#include "list-source.h"

typedef struct
{
  TdmDealRecord *record; /* NULL: a rejection */
  TdmDealFields fields;
  GPtrArray *timeline;
  char *column;
  char *reason;
} ListRow;

struct _ListSource
{
  TdmImportSource parent_instance;

  GPtrArray *rows; /* ListRow */
  guint next;
  guint generated;
  guint seed;
  guint cancel_after;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (ListSource, list_source, TDM_TYPE_IMPORT_SOURCE)

static void
free_row (gpointer data)
{
  ListRow *row = data;

  tdm_deal_record_free (row->record);
  g_clear_pointer (&row->timeline, g_ptr_array_unref);
  g_free (row->column);
  g_free (row->reason);
  g_free (row);
}

static const char *const words[] = { "Kestrel", "クラウド", "東京",      "Łódź",
                                     "雲端",    "한국",     "Migration", "Platform" };

static TdmDealRecord *
generate (ListSource *self, guint i)
{
  TdmDealRecord *record = tdm_deal_record_new ();
  guint mix = i * 2654435761u + self->seed;

  record->referral_id = g_strdup_printf ("%08x-0000-4000-8000-%012x", mix, i);
  record->name = g_strdup_printf ("%s %s %u", words[mix % 8], words[(mix >> 8) % 8], i);
  record->value = g_strdup_printf ("%u.50", mix % 100000);
  record->currency = g_strdup (i % 3 == 0 ? "PLN" : "USD");
  record->close_date = g_strdup_printf ("2026-%02u-%02u", 1 + mix % 12, 1 + mix % 28);
  record->notes = g_strdup_printf ("Notes about %s for deal %u", words[(mix >> 4) % 8], i);
  record->crm_id = g_strdup_printf ("CRM-%u", i);
  record->direction = i % 2 == 0 ? TDM_DIRECTION_INBOUND : TDM_DIRECTION_OUTBOUND;
  record->stage = (TdmStage) (mix % 2);
  record->customer->name = g_strdup_printf ("%s %u", words[mix % 8], i % 200000 / 5);
  record->customer->country = g_strdup ("PL");
  record->customer->city = g_strdup ("Kraków");
  record->customer->address_line1 = g_strdup ("Rynek 1");
  record->contact = tdm_person_new ("Jan", "Kowalski", "+48 12 345 67 89", "jan@example.com");
  g_ptr_array_add (record->team, tdm_person_new ("Anna", "Nowak", "+48 12 345 67 89", "anna@example.com"));
  g_ptr_array_add (record->solutions,
                   tdm_solution_new (mix % 2 ? "sol-1" : "sol-2", NULL, TDM_SOLUTION_KIND_UNKNOWN));
  return record;
}

static void
fill_from_list (ListSource *self, TdmImportRow *row)
{
  ListRow *from = g_ptr_array_index (self->rows, self->next);

  row->record = tdm_deal_record_copy (from->record);
  row->fields = from->fields;
  if (from->timeline != NULL)
    row->timeline = g_ptr_array_ref (from->timeline);
  row->column = g_strdup (from->column);
  row->reason = g_strdup (from->reason);
}

static gboolean
list_source_next (TdmImportSource *source, TdmImportRow *row, GError **error)
{
  ListSource *self = LIST_SOURCE (source);

  if (self->next >= (self->generated > 0 ? self->generated : self->rows->len))
    return FALSE;

  if (self->generated > 0)
    {
      row->record = generate (self, self->next);
      row->fields = LIST_SOURCE_ALL_FIELDS & ~(TDM_DEAL_FIELD_CREATED | TDM_DEAL_FIELD_UPDATED);
    }
  else
    fill_from_list (self, row);

  self->next++;
  row->row = self->next + 1;
  row->new_direction = TDM_DIRECTION_OUTBOUND;
  if (self->cancellable != NULL && self->next == self->cancel_after)
    g_cancellable_cancel (self->cancellable);
  return TRUE;
}

static gboolean
list_source_rewind (TdmImportSource *source, GError **error)
{
  LIST_SOURCE (source)->next = 0;
  return TRUE;
}

static double
list_source_get_progress (TdmImportSource *source)
{
  ListSource *self = LIST_SOURCE (source);
  guint all = self->generated > 0 ? self->generated : self->rows->len;

  return all > 0 ? (double) self->next / all : 1.0;
}

static void
list_source_finalize (GObject *object)
{
  ListSource *self = LIST_SOURCE (object);

  g_ptr_array_unref (self->rows);
  g_clear_object (&self->cancellable);
  G_OBJECT_CLASS (list_source_parent_class)->finalize (object);
}

static void
list_source_class_init (ListSourceClass *klass)
{
  TdmImportSourceClass *source_class = TDM_IMPORT_SOURCE_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = list_source_finalize;
  source_class->next = list_source_next;
  source_class->rewind = list_source_rewind;
  source_class->get_progress = list_source_get_progress;
}

static void
list_source_init (ListSource *self)
{
  self->rows = g_ptr_array_new_with_free_func (free_row);
}

TdmImportSource *
list_source_new (void)
{
  TdmImportSource *self = g_object_new (LIST_TYPE_SOURCE, NULL);

  tdm_import_source_set_file_name (self, "list.csv");
  tdm_import_source_set_kind (self, "bulk-csv");
  return self;
}

void
list_source_add (ListSource *self, const TdmDealRecord *record, TdmDealFields fields)
{
  ListRow *row = g_new0 (ListRow, 1);

  row->record = tdm_deal_record_copy (record);
  row->fields = fields;
  g_ptr_array_add (self->rows, row);
}

void
list_source_add_rejection (ListSource *self, const char *column, const char *reason)
{
  ListRow *row = g_new0 (ListRow, 1);

  row->column = g_strdup (column);
  row->reason = g_strdup (reason);
  g_ptr_array_add (self->rows, row);
}

void
list_source_set_timeline (ListSource *self, GPtrArray *timeline)
{
  ListRow *row = g_ptr_array_index (self->rows, self->rows->len - 1);

  row->timeline = g_ptr_array_ref (timeline);
}

void
list_source_generate (ListSource *self, guint n_rows, guint seed)
{
  self->generated = n_rows;
  self->seed = seed;
}

void
list_source_cancel_after (ListSource *self, guint rows, GCancellable *cancellable)
{
  self->cancel_after = rows;
  g_set_object (&self->cancellable, cancellable);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people call the numbers that filters hold: names of customers and solutions. */

#include "tdm-filter-labels.h"

#include "tdm-filter-words.h"
#include "tdm-store-summary.h"

/* A filter on a customer outside of the busiest ones shows its number until the sheet was opened on it. */
#define MAX_CHOICES 500

struct _TdmFilterLabels
{
  GObject parent_instance;

  TdmStore *store;
  GHashTable *labels; /* "field value" → label */
  guint64 asked;      /* bit set of fields */
};

G_DEFINE_FINAL_TYPE (TdmFilterLabels, tdm_filter_labels, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_key (TdmFilterField field, const char *value)
{
  return g_strdup_printf ("%s %s", tdm_filter_field_to_token (field), value);
}

static gboolean
has_labels (TdmFilterField field)
{
  return field == TDM_FILTER_CUSTOMER || field == TDM_FILTER_SOLUTION || field == TDM_FILTER_OWNER;
}

/* ---- asking ---- */

typedef struct
{
  TdmFilterLabels *self;
  TdmFilterField field;
} Question;

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Question *question = data;
  g_autoptr (TdmFilterLabels) self = question->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) choices = tdm_store_list_filter_choices_finish (TDM_STORE (source), result, &error);

  if (choices == NULL)
    {
      g_info ("Names of filters could not be read: %s", error->message);
      return;
    }

  for (guint i = 0; i < choices->len; i++)
    {
      const TdmFilterChoice *choice = g_ptr_array_index (choices, i);

      tdm_filter_labels_learn (self, question->field, choice->value, choice->label);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ask (TdmFilterLabels *self, TdmFilterField field)
{
  Question *question;

  if ((self->asked & ((guint64) 1 << field)) != 0)
    return;

  self->asked |= (guint64) 1 << field;
  question = g_new0 (Question, 1);
  question->self = g_object_ref (self);
  question->field = field;
  tdm_store_list_filter_choices_async (self->store, field, NULL, MAX_CHOICES, NULL, listed_cb, question);
}

/* ---- the object ---- */

static void
tdm_filter_labels_finalize (GObject *object)
{
  TdmFilterLabels *self = TDM_FILTER_LABELS (object);

  g_hash_table_unref (self->labels);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_filter_labels_parent_class)->finalize (object);
}

static void
tdm_filter_labels_class_init (TdmFilterLabelsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_filter_labels_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", TDM_TYPE_FILTER_LABELS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tdm_filter_labels_init (TdmFilterLabels *self)
{
  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

TdmFilterLabels *
tdm_filter_labels_new (TdmStore *store)
{
  TdmFilterLabels *self = g_object_new (TDM_TYPE_FILTER_LABELS, NULL);

  self->store = g_object_ref (store);

  return self;
}

/**
 * tdm_filter_labels_learn:
 * @value: as in a term
 * @label: (nullable): what people call it; nothing is remembered without one
 */
void
tdm_filter_labels_learn (TdmFilterLabels *self, TdmFilterField field, const char *value, const char *label)
{
  g_return_if_fail (TDM_IS_FILTER_LABELS (self));

  if (label != NULL && *label != '\0')
    g_hash_table_insert (self->labels, dup_key (field, value), g_strdup (label));
}

const char *
tdm_filter_labels_get (TdmFilterLabels *self, TdmFilterField field, const char *value)
{
  g_autofree char *key = dup_key (field, value);
  const char *label;

  g_return_val_if_fail (TDM_IS_FILTER_LABELS (self), NULL);

  if (!has_labels (field) || *value == '\0')
    return NULL;

  label = g_hash_table_lookup (self->labels, key);
  if (label == NULL)
    ask (self, field);

  return label;
}

char *
tdm_filter_labels_dup_term (TdmFilterLabels *self, const TdmFilterTerm *term)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  g_return_val_if_fail (TDM_IS_FILTER_LABELS (self), NULL);

  for (guint i = 0; term->values[i] != NULL; i++)
    g_ptr_array_add (labels, (char *) tdm_filter_labels_get (self, term->field, term->values[i]));

  return tdm_words_filter_term (term, (const char *const *) labels->pdata);
}

char *
tdm_filter_labels_dup_value (TdmFilterLabels *self, TdmFilterField field, const char *value)
{
  const char *label;

  g_return_val_if_fail (TDM_IS_FILTER_LABELS (self), NULL);

  label = tdm_filter_labels_get (self, field, value);

  return label != NULL ? g_strdup (label) : tdm_words_filter_value (field, value);
}

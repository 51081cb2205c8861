/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choices of drop-downs as objects a GtkExpression can read. */

#include "tdm-code-item.h"

#include <glib/gi18n.h>

#include "tdm-format.h"
#include "tdm-rules.h"
#include "tdm-words.h"

struct _TdmCodeItem
{
  GObject parent_instance;

  char *code;
  char *label;
};

G_DEFINE_FINAL_TYPE (TdmCodeItem, tdm_code_item, G_TYPE_OBJECT)

enum
{
  PROP_CODE = 1,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
tdm_code_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmCodeItem *self = TDM_CODE_ITEM (object);

  g_value_set_string (value, prop_id == PROP_CODE ? self->code : self->label);
}

static void
tdm_code_item_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmCodeItem *self = TDM_CODE_ITEM (object);

  g_set_str (prop_id == PROP_CODE ? &self->code : &self->label, g_value_get_string (value));
}

static void
tdm_code_item_finalize (GObject *object)
{
  TdmCodeItem *self = TDM_CODE_ITEM (object);

  g_free (self->code);
  g_free (self->label);

  G_OBJECT_CLASS (tdm_code_item_parent_class)->finalize (object);
}

static void
tdm_code_item_class_init (TdmCodeItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tdm_code_item_get_property;
  object_class->set_property = tdm_code_item_set_property;
  object_class->finalize = tdm_code_item_finalize;

  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
tdm_code_item_init (TdmCodeItem *self)
{
}

TdmCodeItem *
tdm_code_item_new (const char *code, const char *label)
{
  return g_object_new (TDM_TYPE_CODE_ITEM, "code", code, "label", label, NULL);
}

const char *
tdm_code_item_get_code (TdmCodeItem *self)
{
  return self->code;
}

static void
append (GListStore *list, const char *code, const char *label)
{
  g_autoptr (TdmCodeItem) item = tdm_code_item_new (code, label);

  g_list_store_append (list, item);
}

/* All countries and regions, sorted in the chosen language (M25). */
GListModel *
tdm_code_item_list_countries (void)
{
  g_autoptr (GPtrArray) countries = tdm_format_list_countries ();
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);

  for (guint i = 0; i < countries->len; i++)
    {
      const TdmNamedCode *country = g_ptr_array_index (countries, i);

      append (list, country->code, country->name);
    }

  return G_LIST_MODEL (list);
}

/* All currencies, those worth offering first. The code leads, because that is what deals show. */
GListModel *
tdm_code_item_list_currencies (void)
{
  g_autoptr (GPtrArray) currencies =
    tdm_format_list_currencies ((const char *const *) tdm_rules_get ()->currencies);
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);

  for (guint i = 0; i < currencies->len; i++)
    {
      const TdmNamedCode *currency = g_ptr_array_index (currencies, i);
      g_autofree char *label = g_strdup_printf ("%s · %s", currency->code, currency->name);

      append (list, currency->code, label);
    }

  return G_LIST_MODEL (list);
}

/* The first choice is none: what help is wanted must be said, not left at a default. */
GListModel *
tdm_code_item_list_help_kinds (void)
{
  GPtrArray *kinds = tdm_rules_get ()->help_kinds;
  GListStore *list = g_list_store_new (TDM_TYPE_CODE_ITEM);

  /* Translators: stands in a list of choices while nothing is chosen. */
  append (list, NULL, _ ("Choose…"));
  for (guint i = 0; i < kinds->len; i++)
    {
      const TdmCode *kind = g_ptr_array_index (kinds, i);

      append (list, kind->code, tdm_words_help_kind (kind->code));
    }

  return G_LIST_MODEL (list);
}

int
tdm_code_item_find (GListModel *list, const char *code)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TdmCodeItem) item = g_list_model_get_item (list, i);

      if (g_strcmp0 (item->code, code) == 0)
        return (int) i;
    }

  return -1;
}

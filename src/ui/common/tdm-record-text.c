/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text from records: plain, and in the glyph forms of the record's country (E48). */

#include "tdm-record-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-format.h"
#include "tdm-language.h"

/**
 * tdm_record_text_get_attributes:
 * @country: (nullable): of the record
 *
 * Names of Japanese, Chinese and Korean customers keep the glyph forms of their country whatever the language of
 * the window is. One list per language is kept for ever, so rows share it. Main thread.
 *
 * Returns: (transfer none) (nullable): %NULL when the country asks for nothing special
 */
PangoAttrList *
tdm_record_text_get_attributes (const char *country)
{
  static GHashTable *lists = NULL; /* language tag → PangoAttrList */
  const char *tag = country != NULL ? tdm_language_for_country (country) : NULL;
  PangoAttrList *list;

  if (tag == NULL)
    return NULL;

  if (lists == NULL)
    lists = g_hash_table_new (g_str_hash, g_str_equal);

  list = g_hash_table_lookup (lists, tag);
  if (list == NULL)
    {
      list = pango_attr_list_new ();
      pango_attr_list_insert (list, pango_attr_language_new (pango_language_from_string (tag)));
      g_hash_table_insert (lists, g_strdup (tag), list);
    }

  return list;
}

/**
 * tdm_record_text_set:
 * @text: (nullable): plain text from a record
 * @country: (nullable): whose glyph forms it wants
 */
void
tdm_record_text_set (GtkLabel *label, const char *text, const char *country)
{
  gtk_label_set_attributes (label, tdm_record_text_get_attributes (country));
  gtk_label_set_label (label, text != NULL ? text : "");
}

static PangoAttrList *
dim_code_attributes (const char *text, const char *code)
{
  const char *at = strstr (text, code);
  PangoAttrList *list = pango_attr_list_new ();
  PangoAttribute *attributes[] = { pango_attr_scale_new (0.86),
                                   pango_attr_foreground_alpha_new (0.66 * 65535) };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      attributes[i]->start_index = at != NULL ? at - text : 0;
      attributes[i]->end_index = at != NULL ? at - text + strlen (code) : 0;
      pango_attr_list_insert (list, attributes[i]);
    }

  return list;
}

/**
 * tdm_record_text_dup_money:
 * @value: (nullable): a decimal string
 * @currency: (nullable): ISO 4217
 * @attributes: (out) (nullable) (optional): what makes the currency code small and dim
 *
 * Returns: (transfer full): never %NULL; empty for no value
 */
char *
tdm_record_text_dup_money (const char *value, const char *currency, PangoAttrList **attributes)
{
  char *text;

  if (value == NULL)
    return g_strdup ("");

  text = currency != NULL ? tdm_format_money (value, currency) : tdm_format_amount (value, NULL);
  if (attributes != NULL && currency != NULL)
    *attributes = dim_code_attributes (text, currency);

  return text;
}

/**
 * tdm_record_text_set_money:
 * @value: (nullable): a decimal string
 * @currency: (nullable): ISO 4217
 *
 * Shows the amount with its currency code small and dim beside it, on the side the language puts it.
 */
void
tdm_record_text_set_money (GtkLabel *label, const char *value, const char *currency)
{
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = tdm_record_text_dup_money (value, currency, &attributes);

  gtk_label_set_attributes (label, attributes);
  gtk_label_set_label (label, text);
}

/**
 * tdm_record_text_dup_place:
 *
 * The second line of a deal: customer, city, country by its name in the chosen language.
 *
 * Returns: (transfer full): never %NULL
 */
char *
tdm_record_text_dup_place (const char *customer_name, const char *city, const char *country)
{
  g_autofree char *country_name = country != NULL ? tdm_format_country (country) : NULL;
  g_autofree char *place = NULL;

  if (city != NULL && country_name != NULL)
    /* Translators: a place as on a list of customers: city, then country. */
    place = g_strdup_printf (C_ ("place", "%1$s, %2$s"), city, country_name);
  else
    place = g_strdup (city != NULL ? city : country_name);

  if (customer_name != NULL && place != NULL)
    /* Translators: second line of a deal: customer, then place. */
    return g_strdup_printf (C_ ("customer and place", "%1$s · %2$s"), customer_name, place);

  return g_strdup (customer_name != NULL ? customer_name : place != NULL ? place : "");
}

static gboolean
is_cut (GtkLabel *label)
{
  return label != NULL && pango_layout_is_ellipsized (gtk_label_get_layout (label));
}

/**
 * tdm_record_text_query_tooltip:
 * @first: a label that may be too short for its text
 * @second: (nullable): another
 *
 * Returns: whether there is something to show
 */
gboolean
tdm_record_text_query_tooltip (GtkLabel *first, GtkLabel *second, GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;

  if (!is_cut (first) && !is_cut (second))
    return FALSE;

  text = second != NULL
           ? g_strdup_printf ("%s\n%s", gtk_label_get_label (first), gtk_label_get_label (second))
           : g_strdup (gtk_label_get_label (first));
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

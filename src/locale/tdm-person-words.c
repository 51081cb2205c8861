/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names in the order of their script and addresses in the order of their country, whatever the interface speaks. */

#include "tdm-person-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-format.h"
#include "tdm-language.h"

static gboolean
is_cjk_script (GUnicodeScript script)
{
  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HANGUL;
}

static gboolean
is_cjk_text (const char *text)
{
  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    if (is_cjk_script (g_unichar_get_script (g_utf8_get_char (text))))
      return TRUE;

  return FALSE;
}

static gboolean
has_text (const char *text)
{
  return text != NULL && *text != '\0';
}

/* 山田 太郎, but 王小明 and 홍길동. */
static const char *
get_family_separator (const char *country)
{
  if (country != NULL)
    return g_str_equal (country, "JP") ? " " : "";

  return tdm_language_get_current () == TDM_LANGUAGE_JA ? " " : "";
}

/**
 * tdm_words_person_name:
 * @person: who
 * @country: (nullable): ISO 3166-1 alpha-2 of the company the person is at
 *
 * Names written in Chinese, Japanese or Korean script have the family name first. Nothing is added.
 *
 * Returns: (transfer full): the name; the email address or “Unnamed person” when there is none
 */
char *
tdm_words_person_name (const TdmPerson *person, const char *country)
{
  const char *first = person->first_name;
  const char *last = person->last_name;

  if (!has_text (first) && !has_text (last))
    return g_strdup (has_text (person->email) ? person->email : _ ("Unnamed person"));
  if (!has_text (first) || !has_text (last))
    return g_strdup (has_text (first) ? first : last);
  if (is_cjk_text (first) && is_cjk_text (last))
    return g_strconcat (last, get_family_separator (country), first, NULL);

  return g_strconcat (first, " ", last, NULL);
}

/**
 * tdm_words_place:
 * @customer: a customer
 *
 * Returns: (transfer full) (nullable): “Hamburg, Germany”, what is known of it; %NULL when nothing is
 */
char *
tdm_words_place (const TdmCustomer *customer)
{
  g_autofree char *country = tdm_format_country (customer->country);

  if (!has_text (customer->city))
    return g_steal_pointer (&country);
  if (country == NULL)
    return g_strdup (customer->city);

  /* Translators: %1$s is a city, %2$s a country. */
  return g_strdup_printf (C_ ("place", "%1$s, %2$s"), customer->city, country);
}

typedef struct
{
  const char *countries;
  gboolean cjk; /* only for addresses in their own script */
  const char *lines[4];
} AddressForm;

/* N postal code, P state or province, C city, A first and B second address line. */
static const AddressForm address_forms[] = {
  { "JP", TRUE, { "〒N", "PCA", "B", NULL } },
  { "TW", TRUE, { "N", "PCAB", NULL } },
  { "HK MO", TRUE, { "PCAB", NULL } },
  { "CN SG", TRUE, { "PCAB", "N", NULL } },
  { "KR", TRUE, { "P C A", "B", "N", NULL } },
  { "US CA AU TW JP KR CN", FALSE, { "A", "B", "C, P N", NULL } },
  { "GB IE NZ IN SG HK", FALSE, { "A", "B", "C", "P N" } },
};
static const AddressForm common_form = { "", FALSE, { "A", "B", "N C", "P" } };

static const AddressForm *
find_form (const TdmCustomer *customer)
{
  gboolean cjk = is_cjk_text (customer->address_line1) || is_cjk_text (customer->city);

  for (gsize i = 0; customer->country != NULL && i < G_N_ELEMENTS (address_forms); i++)
    if (address_forms[i].cjk == cjk && strstr (address_forms[i].countries, customer->country) != NULL)
      return &address_forms[i];

  return &common_form;
}

static const char *
get_part (const TdmCustomer *customer, char letter)
{
  switch (letter)
    {
    case 'N':
      return customer->postal_code;
    case 'P':
      return customer->state;
    case 'C':
      return customer->city;
    case 'A':
      return customer->address_line1;
    case 'B':
      return customer->address_line2;
    default:
      return NULL;
    }
}

/* What stands between two parts, and before the first, is written only when the part after it is there; between
 * parts also the one before must be. */
static char *
make_line (const TdmCustomer *customer, const char *form)
{
  GString *line = g_string_new (NULL);
  gsize width;

  for (; *form != '\0'; form += width + 1)
    {
      const char *part;

      width = strcspn (form, "NPCAB");
      part = get_part (customer, form[width]);
      if (!has_text (part))
        continue;

      if (line->len > 0 || !g_ascii_isspace (*form))
        g_string_append_len (line, form, width);
      g_string_append (line, part);
    }

  return g_string_free_and_steal (line);
}

/**
 * tdm_words_address_lines:
 * @customer: a customer
 *
 * Returns: (transfer full): the lines of the address in the order of the country's post, the country last
 */
char **
tdm_words_address_lines (const TdmCustomer *customer)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  const AddressForm *form = find_form (customer);
  g_autofree char *country = tdm_format_country (customer->country);

  for (gsize i = 0; i < G_N_ELEMENTS (form->lines) && form->lines[i] != NULL; i++)
    {
      g_autofree char *line = make_line (customer, form->lines[i]);

      if (*line != '\0')
        g_strv_builder_add (lines, line);
    }

  if (country != NULL)
    g_strv_builder_add (lines, country);
  return g_strv_builder_end (lines);
}

static const char *const legal_prefixes[] = {
  "株式会社", "有限会社", "合同会社", "一般社団法人", "（株）", "(株)",
  "㈱",       "주식회사", "유한회사", "(주)",         "㈜",
};

static const char *const legal_suffixes[] = {
  "株式会社", "有限会社", "合同会社",     "（株）",       "(株)",         "㈱",        "주식회사",
  "(주)",     "㈜",       "股份有限公司", "有限责任公司", "股份有限公司", "有限公司",  " GmbH & Co. KG",
  " GmbH",    " AG",      " KG",          " SE",          " Co., Ltd.",   " Co. Ltd.", " Pte. Ltd.",
  " Pty Ltd", " Ltd.",    " Ltd",         " Limited",     ", Inc.",       " Inc.",     " Inc",
  " LLC",     " Corp.",   " Corporation", " plc",         " PLC",         " S.A.S.",   " S.A.",
  " SA",      " SARL",    " S.r.l.",      " S.p.A.",      " B.V.",        " N.V.",     " AB",
  " A/S",     " AS",      " Oy",          " Sp. z o.o.",  " sp. z o.o.",  " sp. k.",   " s.r.o.",
  " a.s.",    " d.o.o.",  " Kft.",        " K.K.",
};

/**
 * tdm_words_avatar_text:
 * @name: (nullable): name of a company or a person
 *
 * What an avatar takes its initials from: the name without its legal form, so that not every Japanese company
 * begins with 株.
 *
 * Returns: (transfer full): the part people know; the whole name when nothing else is left
 */
char *
tdm_words_avatar_text (const char *name)
{
  g_autofree char *text = g_strstrip (g_strdup (name != NULL ? name : ""));

  for (gsize i = 0; i < G_N_ELEMENTS (legal_prefixes); i++)
    if (g_str_has_prefix (text, legal_prefixes[i]) && !g_str_equal (text, legal_prefixes[i]))
      {
        memmove (text, text + strlen (legal_prefixes[i]), strlen (text) - strlen (legal_prefixes[i]) + 1);
        break;
      }

  for (gsize i = 0; i < G_N_ELEMENTS (legal_suffixes); i++)
    if (g_str_has_suffix (text, legal_suffixes[i]) && !g_str_equal (text, legal_suffixes[i]))
      {
        text[strlen (text) - strlen (legal_suffixes[i])] = '\0';
        break;
      }

  g_strstrip (text);
  return *text != '\0' ? g_steal_pointer (&text) : g_strdup (name != NULL ? name : "");
}

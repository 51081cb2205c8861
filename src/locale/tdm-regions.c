/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of countries and currencies from ICU: complete and neutral in all our languages. */

#include "tdm-regions.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ucurr.h>
#include <unicode/uldnames.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "tdm-collation.h"
#include "tdm-formatters-private.h"
#include "tdm-language-private.h"
#include "tdm-work-calendar.h"

#define NAME_UNITS 160

void
tdm_named_code_free (TdmNamedCode *self)
{
  g_free (self->code);
  g_free (self->name);
  g_free (self);
}

static TdmNamedCode *
named_code_new (const char *code, char *name)
{
  TdmNamedCode *self = g_new (TdmNamedCode, 1);

  self->code = g_strdup (code);
  self->name = name;
  return self;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const TdmNamedCode *left = *(TdmNamedCode *const *) a;
  const TdmNamedCode *right = *(TdmNamedCode *const *) b;
  int order = tdm_collation_compare (left->name, right->name);

  return order != 0 ? order : strcmp (left->code, right->code);
}

/* “Hong Kong”, not its long official name; the short names of all others would be “US” and “UK”. */
static gboolean
is_better_short (const char *code)
{
  return g_str_equal (code, "HK") || g_str_equal (code, "MO") || g_str_equal (code, "PS");
}

static ULocaleDisplayNames *
open_names (gboolean brief)
{
  UDisplayContext contexts[] = {
    brief ? UDISPCTX_LENGTH_SHORT : UDISPCTX_LENGTH_FULL,
    UDISPCTX_CAPITALIZATION_FOR_UI_LIST_OR_MENU,
  };
  UErrorCode status = U_ZERO_ERROR;
  const char *locale = tdm_language_get_icu_locale ();
  ULocaleDisplayNames *names = uldn_openForContext (locale, contexts, G_N_ELEMENTS (contexts), &status);

  return U_SUCCESS (status) ? names : NULL;
}

static char *
get_region_name (const ULocaleDisplayNames *names, const char *code)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar name[NAME_UNITS];
  int32_t length = 0;

  if (names != NULL)
    length = uldn_regionDisplayName (names, code, name, NAME_UNITS, &status);

  return names != NULL && U_SUCCESS (status) && length > 0 ? tdm_utf8_from_utf16 (name, length)
                                                           : g_strdup (code);
}

/**
 * tdm_format_country:
 * @code: (nullable): ISO 3166-1 alpha-2
 *
 * Returns: (transfer full) (nullable): the name in the chosen language; @code itself when it is unknown
 */
char *
tdm_format_country (const char *code)
{
  ULocaleDisplayNames *names;
  char *name;

  if (code == NULL || strlen (code) != 2)
    return g_strdup (code);

  names = open_names (is_better_short (code));
  name = get_region_name (names, code);
  g_clear_pointer (&names, uldn_close);
  return name;
}

/**
 * tdm_format_list_countries:
 *
 * Returns: (transfer full) (element-type TdmNamedCode): every country and region, sorted by name in the chosen
 *   language
 */
GPtrArray *
tdm_format_list_countries (void)
{
  GPtrArray *countries = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_named_code_free);
  ULocaleDisplayNames *full = open_names (FALSE);
  ULocaleDisplayNames *brief = open_names (TRUE);

  for (const char *const *code = uloc_getISOCountries (); *code != NULL; code++)
    {
      char *name = get_region_name (is_better_short (*code) ? brief : full, *code);
      g_ptr_array_add (countries, named_code_new (*code, name));
    }

  g_clear_pointer (&full, uldn_close);
  g_clear_pointer (&brief, uldn_close);
  g_ptr_array_sort (countries, compare_names);
  return countries;
}

/**
 * tdm_format_get_home_country:
 *
 * Returns: (transfer none): the country to suggest first: that of the formats in use. Good until this thread asks
 *   again.
 */
const char *
tdm_format_get_home_country (void)
{
  static _Thread_local char country[8];
  UErrorCode status = U_ZERO_ERROR;

  uloc_getCountry (tdm_language_get_formats_locale (), country, sizeof country, &status);
  return U_SUCCESS (status) && *country != '\0' ? country : "US";
}

/**
 * tdm_format_get_home_working_days:
 *
 * Where people are free on Friday and Saturday, or on Sunday only, a reminder must know (M84).
 *
 * Returns: bit set of weekdays, `1 << 0` is Monday: those that are no weekend in the home country
 */
guint
tdm_format_get_home_working_days (void)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_open (NULL, -1, tdm_language_get_formats_locale (), UCAL_GREGORIAN, &status);
  guint days = 0;

  for (int i = 0; U_SUCCESS (status) && i < 7; i++)
    {
      UCalendarDaysOfWeek day = i < 6 ? UCAL_MONDAY + i : UCAL_SUNDAY;
      UCalendarWeekdayType type = ucal_getDayOfWeekType (calendar, day, &status);

      if (type == UCAL_WEEKDAY || type == UCAL_WEEKEND_ONSET)
        days |= 1u << i;
    }
  g_clear_pointer (&calendar, ucal_close);

  return U_SUCCESS (status) && days != 0 ? days : TDM_WORKING_DAYS_DEFAULT;
}

/**
 * tdm_format_currency:
 * @code: (nullable): ISO 4217 code
 *
 * Returns: (transfer full) (nullable): the name in the chosen language; @code itself when it is unknown
 */
char *
tdm_format_currency (const char *code)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[4] = { 0 };
  const UChar *name;
  int32_t length = 0;

  if (code == NULL || strlen (code) != 3)
    return g_strdup (code);

  u_charsToUChars (code, wide, 3);
  name = ucurr_getName (wide, tdm_language_get_icu_locale (), UCURR_LONG_NAME, NULL, &length, &status);
  return U_SUCCESS (status) ? tdm_utf8_from_utf16 (name, length) : g_strdup (code);
}

static void
add_currency (GPtrArray *currencies, GHashTable *known, const char *code)
{
  if (g_hash_table_add (known, g_strdup (code)))
    g_ptr_array_add (currencies, named_code_new (code, tdm_format_currency (code)));
}

/* Every currency of today that is not in @known yet, sorted by name. */
static GPtrArray *
list_other_currencies (GHashTable *known)
{
  GPtrArray *others = g_ptr_array_new ();
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *codes = ucurr_openISOCurrencies (UCURR_COMMON | UCURR_NON_DEPRECATED, &status);
  const char *code;

  while (U_SUCCESS (status) && (code = uenum_next (codes, NULL, &status)) != NULL)
    add_currency (others, known, code);

  uenum_close (codes);
  g_ptr_array_sort (others, compare_names);
  return others;
}

/**
 * tdm_format_list_currencies:
 * @first: (nullable): codes to offer first, as the rules have them
 *
 * Returns: (transfer full) (element-type TdmNamedCode): the home currency, those of @first, then all others by name
 */
GPtrArray *
tdm_format_list_currencies (const char *const *first)
{
  GPtrArray *currencies = g_ptr_array_new_with_free_func ((GDestroyNotify) tdm_named_code_free);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  add_currency (currencies, known, tdm_format_get_home_currency ());
  for (gsize i = 0; first != NULL && first[i] != NULL; i++)
    add_currency (currencies, known, first[i]);

  g_ptr_array_extend_and_steal (currencies, list_other_currencies (known));
  return currencies;
}

/**
 * tdm_format_get_home_currency:
 *
 * Returns: (transfer none): currency of the home country. Good until this thread asks again.
 */
const char *
tdm_format_get_home_currency (void)
{
  static _Thread_local char code[4];
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[4] = { 0 };

  if (ucurr_forLocale (tdm_language_get_formats_locale (), wide, G_N_ELEMENTS (wide), &status) != 3 ||
      U_FAILURE (status))
    return "USD";

  u_UCharsToChars (wide, code, 4);
  return code;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whether two names may mean the same. */

#include "tdm-name-likeness.h"

#include <string.h>

#include "tdm-rules-file-private.h"
#include "tdm-search-text.h"

/* ---- folding ---- */

char *
tdm_name_fold (const char *name)
{
  g_autofree char *folded = tdm_text_fold (name != NULL ? name : "");
  g_autoptr (GString) plain = g_string_sized_new (strlen (folded));

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (g_unichar_isalnum (letter) || g_unichar_ismark (letter))
        g_string_append_unichar (plain, letter);
      else if (letter != '.' && plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }

  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* ---- legal forms ---- */

/* Folded, the longest first: "股份有限公司" before "有限公司". */
typedef struct
{
  GStrv before;
  GStrv after;
  GStrv joined; /* at either end, without a blank */
} LegalForms;

static int
compare_length (gconstpointer a, gconstpointer b)
{
  gsize left = strlen (*(char *const *) a);
  gsize right = strlen (*(char *const *) b);

  return left < right ? 1 : left > right ? -1 : 0;
}

static GStrv
read_forms (GKeyFile *file, const char *key)
{
  g_autofree char *text = tdm_rules_file_get_text (file, "forms", key);
  g_auto (GStrv) forms = g_strsplit (text, ";", -1);
  g_autoptr (GPtrArray) folded = g_ptr_array_new ();

  for (char **form = forms; *form != NULL; form++)
    if (**form != '\0')
      g_ptr_array_add (folded, tdm_name_fold (*form));

  g_ptr_array_sort (folded, compare_length);
  g_ptr_array_add (folded, NULL);
  return (GStrv) g_ptr_array_steal (folded, NULL);
}

static const LegalForms *
get_legal_forms (void)
{
  static LegalForms *forms = NULL;

  if (g_once_init_enter_pointer (&forms))
    {
      LegalForms *read = g_new0 (LegalForms, 1);
      g_autoptr (GKeyFile) file = tdm_rules_file_load ("legal-forms.ini");

      read->before = read_forms (file, "before");
      read->after = read_forms (file, "after");
      read->joined = read_forms (file, "joined");
      g_once_init_leave_pointer (&forms, read);
    }

  return forms;
}

/* Cuts @form off the end of @name; as whole words unless @joined. */
static gboolean
cut_end (GString *name, const char *form, gboolean joined)
{
  gsize length = strlen (form);
  gsize rest = name->len > length ? name->len - length : 0;

  if (rest == 0 || !g_str_has_suffix (name->str, form) || (!joined && name->str[rest - 1] != ' '))
    return FALSE;

  g_string_truncate (name, rest);
  if (name->str[name->len - 1] == ' ')
    g_string_truncate (name, name->len - 1);
  return TRUE;
}

static gboolean
cut_start (GString *name, const char *form, gboolean joined)
{
  gsize length = strlen (form);

  if (name->len <= length || !g_str_has_prefix (name->str, form) || (!joined && name->str[length] != ' '))
    return FALSE;

  g_string_erase (name, 0, (gssize) length + (name->str[length] == ' ' ? 1 : 0));
  return TRUE;
}

static gboolean
cut_any_form (GString *name)
{
  const LegalForms *forms = get_legal_forms ();

  for (char **form = forms->joined; *form != NULL; form++)
    if (cut_start (name, *form, TRUE) || cut_end (name, *form, TRUE))
      return TRUE;
  for (char **form = forms->after; *form != NULL; form++)
    if (cut_end (name, *form, FALSE))
      return TRUE;
  for (char **form = forms->before; *form != NULL; form++)
    if (cut_start (name, *form, FALSE))
      return TRUE;

  return FALSE;
}

char *
tdm_name_fold_company (const char *name)
{
  g_autofree char *folded = tdm_name_fold (name);
  g_autoptr (GString) bare = g_string_new (folded);

  /* "GmbH & Co. KG" is several. */
  while (cut_any_form (bare))
    ;

  return g_string_free (g_steal_pointer (&bare), FALSE);
}

/* ---- slips ---- */

#define MAX_SLIPS 2
/* Longer names are compared by their beginning. */
#define MAX_LETTERS 255

static gboolean
has_same_digits (const gunichar *a, const gunichar *b)
{
  for (;; a++, b++)
    {
      while (*a != 0 && !g_unichar_isdigit (*a))
        a++;
      while (*b != 0 && !g_unichar_isdigit (*b))
        b++;
      if (*a != *b)
        return FALSE;
      if (*a == 0)
        return TRUE;
    }
}

/* Optimal string alignment in a band around the diagonal: what leaves it has too many slips anyway. */
static int
count_slips (const gunichar *a, int n_a, const gunichar *b, int n_b)
{
  int rows[3][MAX_LETTERS + 1];

  for (int i = 0; i <= n_a; i++)
    {
      int *row = rows[i % 3];
      const int *above = rows[(i + 2) % 3];
      const int *two_above = rows[(i + 1) % 3];

      for (int j = 0; j <= n_b; j++)
        {
          if (i == 0 || j == 0)
            row[j] = i + j;
          else if (ABS (i - j) > MAX_SLIPS)
            row[j] = MAX_SLIPS + 1;
          else
            {
              row[j] = MIN (MIN (above[j], row[j - 1]) + 1, above[j - 1] + (a[i - 1] != b[j - 1]));
              if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = MIN (row[j], two_above[j - 2] + 1);
            }
        }
    }

  return rows[n_a % 3][n_b];
}

static int
allowed_slips (int n_letters)
{
  return n_letters >= 10 ? 2 : n_letters >= 5 ? 1 : 0;
}

gboolean
tdm_name_is_like (const char *a, const char *b)
{
  g_autofree gunichar *left = NULL;
  g_autofree gunichar *right = NULL;
  long n_left, n_right;

  if (*a == '\0' || *b == '\0')
    return FALSE;
  if (g_str_equal (a, b))
    return TRUE;

  left = g_utf8_to_ucs4_fast (a, -1, &n_left);
  right = g_utf8_to_ucs4_fast (b, -1, &n_right);
  if (ABS (n_left - n_right) > allowed_slips ((int) MIN (n_left, n_right)) ||
      MAX (n_left, n_right) > MAX_LETTERS || !has_same_digits (left, right))
    return FALSE;

  return count_slips (left, (int) n_left, right, (int) n_right) <=
         allowed_slips ((int) MIN (n_left, n_right));
}

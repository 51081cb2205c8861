/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search text: cutting a folded text into tokens, and a typed question into phrases of them. */

#include "tdm-search-text.h"

#include <string.h>

#include "tdm-text-fold-private.h"

/* More than anybody types; a pasted page must not become an expression too deep for the index. */
#define MAX_TERMS 32
#define MAX_TERM_TOKENS 64

typedef enum
{
  RUN_NONE,
  RUN_WORD,
  RUN_CJK,
} Run;

/* Cuts the stream of folded code points. @out always ends inside the token that is being written. */
typedef struct
{
  GString *out;
  Run run;
  gboolean broken;  /* a separator came after the run */
  char last[8];     /* UTF-8 of the last one of a CJK run: begins the next pair, or is the closing single */
  guint last_bytes; /* of @last */
  guint run_length; /* code points of a CJK run */
  guint n_tokens;
} Cutter;

static void
begin_token (Cutter *self)
{
  if (self->out->len > 0)
    g_string_append_c (self->out, ' ');

  self->n_tokens++;
}

static void
append_closing_single (Cutter *self)
{
  begin_token (self);
  g_string_append_len (self->out, self->last, self->last_bytes);
}

static void
end_run (Cutter *self)
{
  if (self->run == RUN_CJK)
    append_closing_single (self);

  self->run = RUN_NONE;
  self->broken = FALSE;
}

static void
add_cjk (Cutter *self, const char *bytes, guint n_bytes)
{
  if (self->run == RUN_CJK && !self->broken)
    {
      append_closing_single (self);
      g_string_append_len (self->out, bytes, n_bytes);
      self->run_length++;
    }
  else
    {
      end_run (self);
      self->run = RUN_CJK;
      self->run_length = 1;
    }

  memcpy (self->last, bytes, n_bytes);
  self->last_bytes = n_bytes;
}

static inline void
continue_word (Cutter *self)
{
  if (self->run == RUN_WORD && !self->broken)
    return;

  end_run (self);
  self->run = RUN_WORD;
  begin_token (self);
}

static void
cut (gpointer data, gunichar c)
{
  Cutter *self = data;
  gboolean is_cjk = tdm_unichar_is_cjk (c);
  char bytes[8];
  guint n_bytes;

  if (!is_cjk && !g_unichar_isalnum (c))
    {
      self->broken = TRUE;
      return;
    }

  n_bytes = (guint) g_unichar_to_utf8 (c, bytes);
  if (is_cjk)
    add_cjk (self, bytes, n_bytes);
  else
    {
      continue_word (self);
      g_string_append_len (self->out, bytes, n_bytes);
    }
}

/* Most text is ASCII: a whole word at once, without looking at tables of Unicode. Returns the first byte behind. */
static const char *
cut_ascii (Cutter *self, const char *text, const char *end)
{
  const char *start = text;
  gsize word;

  while (text < end && g_ascii_isalnum (*text))
    text++;
  if (text == start)
    {
      self->broken = TRUE;
      return text + 1;
    }

  continue_word (self);
  word = self->out->len;
  g_string_append_len (self->out, start, text - start);
  for (char *c = self->out->str + word; *c != '\0'; c++)
    if (*c >= 'A' && *c <= 'Z')
      *c += 'a' - 'A';

  return text;
}

static void
cut_text (Cutter *self, const char *text, const char *end)
{
  TdmTextFolder folder = { cut, self, 0 };

  while (text < end)
    if ((guchar) *text < 0x80)
      {
        tdm_text_folder_flush (&folder);
        text = cut_ascii (self, text, end);
      }
    else
      {
        tdm_text_folder_push (&folder, g_utf8_get_char (text));
        text = g_utf8_next_char (text);
      }

  tdm_text_folder_flush (&folder);
}

void
tdm_text_append_tokens (GString *out, const char *text)
{
  Cutter cutter = { .out = out };

  if (text == NULL)
    return;

  cut_text (&cutter, text, text + strlen (text));
  end_run (&cutter);
}

/* One blank-separated part of what was typed: tokens that must follow each other. */
typedef struct
{
  GString *tokens; /* separated by blanks */
  gboolean prefix; /* the last one may go on */
} Term;

/* A pair at the end needs no closing single: 東京 is found in 東京都. A lone one begins a pair or is alone. */
static gboolean
read_term (Term *term, const char *start, const char *end)
{
  Cutter cutter = { .out = term->tokens };

  g_string_truncate (term->tokens, 0);
  cut_text (&cutter, start, end);
  term->prefix = cutter.run == RUN_WORD || (cutter.run == RUN_CJK && cutter.run_length == 1);
  if (cutter.run == RUN_CJK && cutter.run_length == 1)
    append_closing_single (&cutter);

  return cutter.n_tokens > 0;
}

static void
shorten_term (Term *term)
{
  char *blank = term->tokens->str;

  for (guint i = 0; i < MAX_TERM_TOKENS && blank != NULL; i++)
    blank = strchr (blank + 1, ' ');

  if (blank == NULL)
    return;

  g_string_truncate (term->tokens, (gsize) (blank - term->tokens->str));
  term->prefix = FALSE;
}

/* Moves @typed behind the next term that holds a token; FALSE when there is none. */
static gboolean
next_term (const char **typed, Term *term)
{
  while (**typed != '\0')
    {
      const char *start = *typed;

      while (**typed != '\0' && !g_unichar_isspace (g_utf8_get_char (*typed)))
        *typed = g_utf8_next_char (*typed);

      if (read_term (term, start, *typed))
        {
          shorten_term (term);
          return TRUE;
        }
      if (**typed != '\0')
        *typed = g_utf8_next_char (*typed);
    }

  return FALSE;
}

/* Tokens hold letters and digits only, so the quotes need no escaping. */
static void
append_expression (GString *expression, const Term *term)
{
  if (expression->len > 0)
    g_string_append (expression, " AND ");

  g_string_append_printf (expression, "\"%s\"%s", term->tokens->str, term->prefix ? "*" : "");
}

char *
tdm_text_dup_match_query (const char *typed)
{
  g_autoptr (GString) expression = g_string_new (NULL);
  g_autoptr (GString) tokens = g_string_new (NULL);
  Term term = { tokens, FALSE };

  for (int i = 0; typed != NULL && i < MAX_TERMS && next_term (&typed, &term); i++)
    append_expression (expression, &term);

  return expression->len > 0 ? g_string_free (g_steal_pointer (&expression), FALSE) : NULL;
}

/* @tokens has a blank in front of each token and one at the end, so a phrase is a plain substring. */
static gboolean
has_phrase (const char *tokens, const Term *term)
{
  g_autofree char *phrase = g_strdup_printf (" %s%s", term->tokens->str, term->prefix ? "" : " ");

  return strstr (tokens, phrase) != NULL;
}

/**
 * tdm_text_matches:
 * @text: (nullable): a text
 * @typed: (nullable): what a person typed
 *
 * Returns: whether every term of @typed is in @text; a question that asks nothing is met by every text
 */
gboolean
tdm_text_matches (const char *text, const char *typed)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) tokens = g_string_new (NULL);
  g_autofree char *haystack = NULL;
  Term term = { tokens, FALSE };

  tdm_text_append_tokens (words, text);
  haystack = g_strdup_printf (" %s ", words->str);
  for (int i = 0; typed != NULL && i < MAX_TERMS && next_term (&typed, &term); i++)
    if (!has_phrase (haystack, &term))
      return FALSE;

  return TRUE;
}

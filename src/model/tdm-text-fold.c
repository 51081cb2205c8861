/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Folding: one form for all the ways a text is written, code point by code point. */

#include "tdm-text-fold-private.h"

#include "tdm-search-text.h"

#define SOUND_MARK 0x3099 /* combining ゙ */
#define HALF_SOUND_MARK 0x309A
#define KATAKANA_SHIFT 0x60 /* from hiragana */

/* Half-width U+FF66…FF9D as full-width. */
static const guint16 half_width_kana[] = {
  0x30F2, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30E3, 0x30E5, 0x30E7, 0x30C3, 0x30FC, 0x30A2,
  0x30A4, 0x30A6, 0x30A8, 0x30AA, 0x30AB, 0x30AD, 0x30AF, 0x30B1, 0x30B3, 0x30B5, 0x30B7, 0x30B9,
  0x30BB, 0x30BD, 0x30BF, 0x30C1, 0x30C4, 0x30C6, 0x30C8, 0x30CA, 0x30CB, 0x30CC, 0x30CD, 0x30CE,
  0x30CF, 0x30D2, 0x30D5, 0x30D8, 0x30DB, 0x30DE, 0x30DF, 0x30E0, 0x30E1, 0x30E2, 0x30E4, 0x30E6,
  0x30E8, 0x30E9, 0x30EA, 0x30EB, 0x30EC, 0x30ED, 0x30EF, 0x30F3,
};

/* Letters that no decomposition takes apart, in lower case and in order. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0x00DF, "ss" }, { 0x00E6, "ae" }, { 0x00F0, "d" }, { 0x00F8, "o" }, { 0x00FE, "th" }, { 0x0111, "d" },
  { 0x0127, "h" },  { 0x0131, "i" },  { 0x0138, "k" }, { 0x0142, "l" }, { 0x014B, "n" },  { 0x0153, "oe" },
  { 0x0167, "t" },  { 0x0180, "b" },  { 0x0188, "c" }, { 0x0192, "f" }, { 0x0199, "k" },  { 0x019A, "l" },
  { 0x01B6, "z" },  { 0x01E5, "g" },  { 0x023C, "c" }, { 0x0247, "e" }, { 0x0249, "j" },  { 0x024D, "r" },
  { 0x024F, "y" },  { 0x03C2, "σ" },
};

static const char *
find_plain (gunichar c)
{
  gsize low = 0, high = G_N_ELEMENTS (plain_letters);

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (plain_letters[middle].letter == c)
        return plain_letters[middle].plain;
      if (plain_letters[middle].letter < c)
        low = middle + 1;
      else
        high = middle;
    }

  return NULL;
}

static inline gboolean
is_between (gunichar c, gunichar first, gunichar last)
{
  return c - first <= last - first;
}

static gboolean
is_plain_han (gunichar c)
{
  return is_between (c, 0x4E00, 0x9FFF) || is_between (c, 0x3400, 0x4DBF) ||
         is_between (c, 0x20000, 0x2F7FF) || is_between (c, 0x30000, 0x3FFFF);
}

static gboolean
is_full_width_kana (gunichar c)
{
  return is_between (c, 0x3041, 0x3096) || is_between (c, 0x309D, 0x309E) || is_between (c, 0x30A1, 0x30FA) ||
         is_between (c, 0x30FC, 0x30FE);
}

static gboolean
is_jamo (gunichar c)
{
  return is_between (c, 0x1100, 0x11FF);
}

/* U+309B, U+309C and the half-width ones follow their kana in old data; a mark without kana means nothing. */
static gunichar
get_sound_mark (gunichar c)
{
  switch (c)
    {
    case SOUND_MARK:
    case 0x309B:
    case 0xFF9E:
      return SOUND_MARK;
    case HALF_SOUND_MARK:
    case 0x309C:
    case 0xFF9F:
      return HALF_SOUND_MARK;
    default:
      return 0;
    }
}

gboolean
tdm_unichar_is_cjk (gunichar c)
{
  if (c < 0x1100)
    return FALSE;

  return is_plain_han (c) || is_between (c, 0xAC00, 0xD7A3) || is_full_width_kana (c) || is_jamo (c) ||
         is_between (c, 0x3005, 0x3007) || is_between (c, 0x3021, 0x3029) || is_between (c, 0x3031, 0x3035) ||
         is_between (c, 0x303B, 0x303C) || is_between (c, 0x3105, 0x312F) || is_between (c, 0x31A0, 0x31BF) ||
         is_between (c, 0x31F0, 0x31FF) || is_between (c, 0xA960, 0xA97C) || is_between (c, 0xD7B0, 0xD7FB) ||
         is_between (c, 0xF900, 0xFAFF);
}

/**
 * tdm_text_folder_flush:
 *
 * Lets go of the code point held back. At the end of a text, and before anything that cannot join it.
 */
void
tdm_text_folder_flush (TdmTextFolder *self)
{
  gunichar held = self->held;

  if (held == 0)
    return;

  self->held = 0;
  self->emit (self->data, held);
}

static void
emit_now (TdmTextFolder *self, gunichar c)
{
  tdm_text_folder_flush (self);
  self->emit (self->data, c);
}

static void
hold (TdmTextFolder *self, gunichar c)
{
  tdm_text_folder_flush (self);
  self->held = c;
}

/* か and ゙ are が, ᄒ and ᅡ and ᆫ are 한. */
static gboolean
join (TdmTextFolder *self, gunichar c)
{
  gunichar joined;

  if (self->held == 0 || !g_unichar_compose (self->held, c, &joined))
    return FALSE;

  self->held = joined;
  return TRUE;
}

static void
push_letter (TdmTextFolder *self, gunichar c)
{
  const char *plain;

  c = g_unichar_tolower (c);
  plain = c >= 0x80 ? find_plain (c) : NULL;
  if (plain == NULL)
    emit_now (self, c);
  else
    for (; *plain != '\0'; plain = g_utf8_next_char (plain))
      emit_now (self, g_utf8_get_char (plain));
}

/* Vowel and tone signs too, which newer Unicode calls letters: the tables of the index still call them marks. */
static gboolean
is_mark (gunichar c)
{
  return g_unichar_ismark (c) || is_between (c, 0x19B0, 0x19C9) || is_between (c, 0x1CF2, 0x1CF3);
}

/* One code point of a decomposition. Nothing here is decomposed again. */
static void
push_simple (TdmTextFolder *self, gunichar c)
{
  gunichar sound_mark = get_sound_mark (c);

  if (sound_mark != 0)
    join (self, sound_mark);
  else if (is_full_width_kana (c))
    hold (self, is_between (c, 0x3041, 0x309E) ? c + KATAKANA_SHIFT : c);
  else if (is_jamo (c))
    {
      if (!join (self, c))
        hold (self, c);
    }
  else if (is_between (c, 0xAC00, 0xD7A3))
    hold (self, c);
  else if (is_mark (c))
    return;
  else
    push_letter (self, c);
}

static void
push_decomposed (TdmTextFolder *self, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts = g_unichar_fully_decompose (c, TRUE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n_parts; i++)
    push_simple (self, parts[i]);
}

/**
 * tdm_text_folder_push:
 * @c: the next code point of a text
 *
 * Emits none, one or several folded code points.
 */
void
tdm_text_folder_push (TdmTextFolder *self, gunichar c)
{
  if (c < 0x80)
    emit_now (self, (gunichar) g_ascii_tolower ((char) c));
  else if (is_plain_han (c))
    emit_now (self, c);
  else if (is_between (c, 0xFF66, 0xFF9D))
    hold (self, half_width_kana[c - 0xFF66]);
  else if (is_full_width_kana (c) || is_between (c, 0xAC00, 0xD7A3) || get_sound_mark (c) != 0)
    push_simple (self, c);
  else
    push_decomposed (self, c);
}

static void
append_folded (gpointer data, gunichar c)
{
  g_string_append_unichar (data, c);
}

/**
 * tdm_text_fold:
 * @text: (nullable): UTF-8
 *
 * Returns: (transfer full): @text as search compares it; an empty text for %NULL
 */
char *
tdm_text_fold (const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  TdmTextFolder folder = { append_folded, folded, 0 };

  for (; text != NULL && *text != '\0'; text = g_utf8_next_char (text))
    tdm_text_folder_push (&folder, g_utf8_get_char (text));

  tdm_text_folder_flush (&folder);
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

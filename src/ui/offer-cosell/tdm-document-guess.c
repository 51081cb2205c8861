/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words in file names that tell what a document is, in the languages of the program. Only a proposal: the user is
 * asked. */

#include "tdm-document-guess.h"

#include <string.h>

#include "tdm-search-text.h"

/* Looked at in this order: a channel pitch deck is a pitch deck too. Folded, without blanks and dashes. */
static const struct
{
  const char *word;
  const char *kind;
} words[] = {
  { "onepager", "one-pager" },
  { "1pager", "one-pager" },
  { "ulotka", "one-pager" },
  { "単頁", "one-pager" },
  { "ワンページャー", "one-pager" },
  { "channel", "channel-pitch-deck" },
  { "reseller", "channel-pitch-deck" },
  { "architect", "architecture-diagram" },
  { "architekt", "architecture-diagram" },
  { "diagram", "architecture-diagram" },
  { "構成図", "architecture-diagram" },
  { "架構", "architecture-diagram" },
  { "架构", "architecture-diagram" },
  { "아키텍처", "architecture-diagram" },
  { "casestudy", "case-study" },
  { "studium", "case-study" },
  { "事例", "case-study" },
  { "案例", "case-study" },
  { "사례", "case-study" },
  { "customerwin", "customer-wins" },
  { "wins", "customer-wins" },
  { "pitch", "pitch-deck" },
  { "deck", "pitch-deck" },
  { "presentation", "pitch-deck" },
  { "prezentacja", "pitch-deck" },
  { "提案", "pitch-deck" },
  { "簡報", "pitch-deck" },
  { "简报", "pitch-deck" },
  { "제안", "pitch-deck" },
};

/* "Insight One-Pager_EN.pdf" → "insightonepageren.pdf" */
static char *
squeeze (const char *name)
{
  g_autofree char *folded = tdm_text_fold (name);
  GString *squeezed = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c++)
    if (*c != ' ' && *c != '-' && *c != '_')
      g_string_append_c (squeezed, *c);

  return g_string_free_and_steal (squeezed);
}

const char *
tdm_document_guess_kind (const char *file_name)
{
  g_autofree char *name = squeeze (file_name);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *word = squeeze (words[i].word);

      if (strstr (name, word) != NULL)
        return words[i].kind;
    }

  if (g_str_has_suffix (name, ".ppt") || g_str_has_suffix (name, ".pptx"))
    return "pitch-deck";

  return "other";
}

gboolean
tdm_document_stands_once (const char *kind)
{
  static const char *const once[] = { "one-pager", "pitch-deck", "architecture-diagram", "channel-pitch-deck",
                                      NULL };

  return g_strv_contains (once, kind);
}

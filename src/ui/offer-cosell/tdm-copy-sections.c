/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The form of Co-sell with Microsoft as texts (offers-and-cosell.md §4). Values that Partner Center knows by name, such
 * as platforms and areas, stay as it writes them. */

#include "tdm-copy-sections.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tdm-cosell-text.h"
#include "tdm-offer-words.h"

static void
field_free (gpointer data)
{
  TdmCopyField *field = data;

  g_free (field->title);
  g_free (field->text);
  g_free (field);
}

static void
section_free (gpointer data)
{
  TdmCopySection *section = data;

  g_free (section->title);
  g_ptr_array_unref (section->fields);
  g_free (section);
}

static TdmCopySection *
add_section (GPtrArray *sections, const char *title)
{
  TdmCopySection *section = g_new0 (TdmCopySection, 1);

  section->title = g_strdup (title);
  section->fields = g_ptr_array_new_with_free_func (field_free);
  g_ptr_array_add (sections, section);

  return section;
}

/* @text: (transfer full) */
static TdmCopyField *
add_field (TdmCopySection *section, const char *title, char *text)
{
  TdmCopyField *field = g_new0 (TdmCopyField, 1);

  field->title = g_strdup (title);
  field->text = text != NULL ? text : g_strdup ("");
  g_ptr_array_add (section->fields, field);

  return field;
}

static char *
dup_lines (const char *const *values)
{
  return values != NULL ? g_strjoinv ("\n", (GStrv) values) : NULL;
}

/* ---- sections ---- */

static void
add_listing (GPtrArray *sections, const TdmOffer *offer)
{
  TdmCopySection *section = add_section (sections, C_ ("co-sell section", "Listing"));

  add_field (section, _ ("Microsoft platforms"), dup_lines ((const char *const *) offer->platforms));
  add_field (section, _ ("Market segments"), dup_lines ((const char *const *) offer->segments));
  add_field (section, _ ("Solution type"),
             offer->solution_type != NULL ? g_strdup (tdm_words_solution_type (offer->solution_type)) : NULL);
  for (guint i = 0; i < offer->areas->len; i++)
    {
      const TdmChoice *area = offer->areas->pdata[i];
      /* Translators: the number of a solution area in a form. */
      g_autofree char *title = g_strdup_printf (_ ("Solution area %u"), i + 1);
      g_autofree char *subs_title = g_strdup_printf (_ ("Sub-areas of solution area %u"), i + 1);

      add_field (section, title, g_strdup (area->value));
      add_field (section, subs_title, dup_lines ((const char *const *) area->subs));
    }
  if (offer->areas->len == 0)
    add_field (section, _ ("Solution areas"), NULL);
}

/* In the order of the kinds, which is the order of the form. */
static void
add_documents (GPtrArray *sections, const TdmOffer *offer)
{
  TdmCopySection *section = add_section (sections, C_ ("co-sell section", "Documents"));

  for (guint i = 0; i < offer->documents->len; i++)
    {
      const TdmOfferDocument *document = offer->documents->pdata[i];
      TdmCopyField *field;

      field = add_field (section, tdm_words_document_kind (document->kind),
                         g_strdup (document->url != NULL ? document->url : document->name));
      field->document = document->sha256 != NULL ? document : NULL;
    }
}

/* ---- the contacts template ---- */

static void
append_cell (GString *csv, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "\"", -1);
  g_autofree char *escaped = g_strjoinv ("\"\"", parts);

  if (strpbrk (escaped, ",\"\r\n") != NULL)
    g_string_append_printf (csv, "\"%s\"", escaped);
  else
    g_string_append (csv, escaped);
}

static const char *
get_role_name (const char *role)
{
  static const struct
  {
    const char *role;
    const char *name;
  } names[] = {
    { "partner-marketing", "Partner marketing" },
    { "partner-sales", "Partner sales" },
    { "partner-technical-sales", "Partner technical sales" },
    { "partner-customer-success", "Partner customer success manager" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (role, names[i].role) == 0)
      return names[i].name;

  return role;
}

static void
append_contact (GString *csv, const TdmOfferContact *contact)
{
  g_autofree char *countries =
    contact->countries != NULL ? g_strjoinv (", ", contact->countries) : g_strdup ("");
  g_autofree char *states = contact->states != NULL ? g_strjoinv (", ", contact->states) : g_strdup ("");
  const char *cells[] = { contact->name, contact->email, contact->title, get_role_name (contact->role),
                          countries,     states };

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      if (i > 0)
        g_string_append_c (csv, ',');
      append_cell (csv, cells[i]);
    }
  g_string_append (csv, "\r\n");
}

/**
 * tdm_copy_dup_contacts_csv:
 * @contacts: (element-type TdmOfferContact)
 *
 * The words of the template are those of Partner Center, in no other language (offers-and-cosell.md §4.3).
 *
 * Returns: (transfer full): the rows with their heading
 */
char *
tdm_copy_dup_contacts_csv (const GPtrArray *contacts)
{
  GString *csv = g_string_new ("Name,Email,Job title,Role,Countries/Regions,States/Provinces\r\n");

  for (guint i = 0; i < contacts->len; i++)
    append_contact (csv, contacts->pdata[i]);

  return g_string_free_and_steal (csv);
}

GPtrArray *
tdm_copy_sections_new (const TdmOffer *offer)
{
  GPtrArray *sections = g_ptr_array_new_with_free_func (section_free);
  TdmCopySection *contacts;

  add_listing (sections, offer);
  add_documents (sections, offer);
  contacts = add_section (sections, C_ ("co-sell section", "Contacts"));
  add_field (contacts, _ ("Contacts template (CSV)"), tdm_copy_dup_contacts_csv (offer->contacts));

  return sections;
}

char *
tdm_copy_section_dup_all (const TdmCopySection *section)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < section->fields->len; i++)
    {
      const TdmCopyField *field = section->fields->pdata[i];

      g_string_append_printf (text, "%s%s\n%s\n", i > 0 ? "\n" : "", field->title, field->text);
    }

  return g_string_free_and_steal (text);
}

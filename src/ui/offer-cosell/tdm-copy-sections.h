/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is to be carried to the web form of Partner Center, field by field in its order. */

#pragma once

#include "tdm-offer.h"

G_BEGIN_DECLS

/**
 * TdmCopyField:
 * @title: as people call it
 * @text: to be pasted; never NULL, "" for an empty field
 * @document: (nullable) (transfer none): a file to be uploaded instead of a text to be pasted
 */
typedef struct
{
  char *title;
  char *text;
  const TdmOfferDocument *document;
} TdmCopyField;

/**
 * TdmCopySection:
 * @fields: (element-type TdmCopyField)
 */
typedef struct
{
  char *title;
  GPtrArray *fields;
} TdmCopySection;

/* (element-type TdmCopySection) (transfer full): Listing, Documents, Contacts; @offer must outlive it */
GPtrArray *tdm_copy_sections_new (const TdmOffer *offer);
/* (transfer full): all fields of a section with their titles, one below the other */
char *tdm_copy_section_dup_all (const TdmCopySection *section);
/* (transfer full): as the contacts template of Partner Center has it */
char *tdm_copy_dup_contacts_csv (const GPtrArray *contacts);

G_END_DECLS

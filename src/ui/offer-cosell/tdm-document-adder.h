/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts files on an offer, one after another, and lets them be taken off again together. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

/* A file and what it is going to be. @name: (nullable): NULL for the name of the file */
typedef struct
{
  GFile *file;
  char *kind;
  char *name;
} TdmNewDocument;

TdmNewDocument *tdm_new_document_new (GFile *file, const char *kind, const char *name);
void tdm_new_document_free (TdmNewDocument *self);

/* @documents: (element-type TdmNewDocument) (transfer full). What went wrong is said at @from, the rest is added. */
void tdm_document_adder_run (TdmOfferEditor *editor, GPtrArray *documents, GtkWidget *from);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The file dialogs for documents of an offer. */

#pragma once

#include <gtk/gtk.h>

#include "tdm-offer-editor.h"

G_BEGIN_DECLS

/* @files: (element-type GFile); @data: the widget that asked, still alive */
typedef void (*TdmFilesFunc) (GPtrArray *files, gpointer data);

/* Asks for one file of @kind and puts it on the offer; messages are shown at @from. */
void tdm_document_choose_one (TdmOfferEditor *editor, const char *kind, GtkWidget *from);
/* Asks for files of any kind and hands them to @chosen. */
void tdm_document_choose_several (GtkWidget *from, TdmFilesFunc chosen);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A small pill of icon and word that says how something stands. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Colour only repeats what icon and word say. Each tone is a style class of style.css. */
typedef enum
{
  TDM_CHIP_CALM,
  TDM_CHIP_SOON,
  TDM_CHIP_URGENT,
  TDM_CHIP_ACCENT,
  TDM_CHIP_SUCCESS,
} TdmChipTone;

#define TDM_TYPE_CHIP (tdm_chip_get_type ())
G_DECLARE_FINAL_TYPE (TdmChip, tdm_chip, TDM, CHIP, GtkWidget)

GtkWidget *tdm_chip_new (void);
GtkWidget *tdm_chip_new_in_fixed_place (void);
int tdm_chip_get_wanted_width (TdmChip *self);
void tdm_chip_set (TdmChip *self, TdmChipTone tone, const char *icon_name, const char *text);
const char *tdm_chip_get_text (TdmChip *self);

G_END_DECLS

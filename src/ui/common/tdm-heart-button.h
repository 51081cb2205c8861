/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The heart of one deal: marks it as a favorite and takes the mark off again (M18, M19). */

#pragma once

#include <gtk/gtk.h>

#include "tdm-deal.h"

G_BEGIN_DECLS

#define TDM_TYPE_HEART_BUTTON (tdm_heart_button_get_type ())
G_DECLARE_FINAL_TYPE (TdmHeartButton, tdm_heart_button, TDM, HEART_BUTTON, GtkButton)

GtkWidget *tdm_heart_button_new (void);
TdmDeal *tdm_heart_button_get_deal (TdmHeartButton *self);
void tdm_heart_button_set_deal (TdmHeartButton *self, TdmDeal *deal);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people call the numbers that filters hold: names of customers and solutions. */

#pragma once

#include "tdm-store.h"

G_BEGIN_DECLS

#define TDM_TYPE_FILTER_LABELS (tdm_filter_labels_get_type ())
/* Signal: changed (), when names have been found. Main thread. */
G_DECLARE_FINAL_TYPE (TdmFilterLabels, tdm_filter_labels, TDM, FILTER_LABELS, GObject)

TdmFilterLabels *tdm_filter_labels_new (TdmStore *store);
void
tdm_filter_labels_learn (TdmFilterLabels *self, TdmFilterField field, const char *value, const char *label);
/* NULL when the value is the label, or as long as it is not known; it is asked for then. */
const char *tdm_filter_labels_get (TdmFilterLabels *self, TdmFilterField field, const char *value);
/* The text of a chip. (transfer full) */
char *tdm_filter_labels_dup_term (TdmFilterLabels *self, const TdmFilterTerm *term);
/* The value alone as people read it. (transfer full) */
char *tdm_filter_labels_dup_value (TdmFilterLabels *self, TdmFilterField field, const char *value);

G_END_DECLS

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A window on a store of its own, for one test. */

#pragma once

#include "tdm-deals-page.h"
#include "tdm-list-source.h"
#include "tdm-window.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  AdwApplication *application;
  TdmStore *store;
  TdmWindow *window; /* NULL before tdm_window_fixture_present () */
} TdmWindowFixture;

void tdm_window_fixture_init (int *argc, char ***argv);
void tdm_window_fixture_set_up (TdmWindowFixture *self, gconstpointer data);
void tdm_window_fixture_tear_down (TdmWindowFixture *self, gconstpointer data);

/* @rows is imported; it is held until that is done. */
void tdm_window_fixture_import (TdmWindowFixture *self, TdmListSource *rows);
/* Six deals: two received, two accepted (one of them outbound), one won, one with a name made to break things. */
void tdm_window_fixture_import_some (TdmWindowFixture *self);
void tdm_window_fixture_present (TdmWindowFixture *self, int width, int height);
TdmDealsPage *tdm_window_fixture_show_deals (TdmWindowFixture *self);

/* Runs the main loop until @condition, at most ten seconds. */
#define tdm_wait_until(condition)                                                                            \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    gint64 deadline_ = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;                                        \
    while (!(condition))                                                                                     \
      {                                                                                                      \
        if (g_get_monotonic_time () > deadline_)                                                             \
          g_error ("%s:%d: never: %s", __FILE__, __LINE__, #condition);                                      \
        tdm_window_fixture_iterate ();                                                                       \
      }                                                                                                      \
  }                                                                                                          \
  G_STMT_END

void tdm_window_fixture_iterate (void);
/* Until the list has its answer and every row of it is loaded. */
void tdm_window_fixture_wait_for_list (GListModel *list, guint n_items);

G_END_DECLS

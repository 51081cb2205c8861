/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Moves cards. A move to another stage opens the sheet it needs, so no reason can be dodged; a move to another month
 * sets the close date. Each move is announced, also the one that may not be (U15). */

#include "tdm-board-mover.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tdm-error-text.h"
#include "tdm-message.h"
#include "tdm-row-sheets.h"

struct _TdmBoardMover
{
  GObject parent_instance;

  GtkWidget *board; /* weak: it owns this */
  TdmStore *store;

  /* The move whose sheet is open or was left open; the latest only. */
  GSignalGroup *waiting; /* on its deal */
  guint target;
};

G_DEFINE_FINAL_TYPE (TdmBoardMover, tdm_board_mover, G_TYPE_OBJECT)

enum
{
  MOVED,
  ANNOUNCED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* ---- saying ---- */

static void
announce (TdmBoardMover *self, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->board), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  g_signal_emit (self, signals[ANNOUNCED], 0, text);
}

/* Says why a card stays where it is. */
void
tdm_board_mover_refuse (TdmBoardMover *self, const char *text)
{
  g_return_if_fail (TDM_IS_BOARD_MOVER (self));

  tdm_row_refuse (self->board, text);
  g_signal_emit (self, signals[ANNOUNCED], 0, text);
}

static void
refuse_by_rule (TdmBoardMover *self, const GError *error)
{
  g_autofree char *text = tdm_error_text (error);

  tdm_board_mover_refuse (self, text);
}

static char *
dup_moved (TdmBoardDivision division, guint column)
{
  g_autofree char *title = tdm_board_division_dup_title (division, column);

  /* Translators: %s is the heading of a column of the board, such as “Accepted” or “March 2027”. */
  return g_strdup_printf (_ ("Moved to %s"), title);
}

/* ---- by stage ---- */

/* The sheet did it, or undo took it back: either way the card stands elsewhere. */
static void
stage_changed_cb (TdmBoardMover *self, GParamSpec *pspec, TdmDeal *deal)
{
  guint stage = tdm_deal_get_stage (deal);
  g_autofree char *text = dup_moved (TDM_BOARD_BY_STAGE, stage);
  g_autoptr (TdmDeal) moved = g_object_ref (deal);

  if (stage != self->target)
    return;

  g_signal_group_set_target (self->waiting, NULL);
  announce (self, text);
  g_signal_emit (self, signals[MOVED], 0, moved, stage);
}

static void
open_sheet (TdmBoardMover *self, TdmDeal *deal, TdmDealSheet sheet)
{
  g_signal_group_set_target (self->waiting, deal);
  tdm_row_sheet_open (sheet, self->board, self->store, deal);
}

static void
ending_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmBoardMover) self = data;
  const char *choice = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  TdmDeal *deal = g_object_get_data (source, "tdm-deal");

  if (g_str_equal (choice, "won"))
    open_sheet (self, deal, TDM_DEAL_SHEET_WIN);
  else if (g_str_equal (choice, "lost"))
    open_sheet (self, deal, TDM_DEAL_SHEET_LOSE);
  else if (g_str_equal (choice, "error"))
    open_sheet (self, deal, TDM_DEAL_SHEET_ERROR);
}

/* M90: an accepted deal is archived by its outcome. */
static void
ask_for_ending (TdmBoardMover *self, TdmDeal *deal)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("How did the deal end?"), NULL));

  adw_alert_dialog_set_body (dialog, tdm_deal_get_name (deal) != NULL ? tdm_deal_get_name (deal) : "");
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "error", _ ("Closed as _error…"), "lost",
                                  _ ("_Lost…"), "won", _ ("_Won…"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "won", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (dialog, "won");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_object_set_data_full (G_OBJECT (dialog), "tdm-deal", g_object_ref (deal), g_object_unref);
  adw_alert_dialog_choose (dialog, self->board, NULL, ending_chosen_cb, g_object_ref (self));
}

static void
move_to_stage (TdmBoardMover *self, TdmDeal *deal, TdmStage stage)
{
  TdmDealState state = tdm_deal_get_state (deal);
  g_autoptr (GError) error = NULL;

  self->target = stage;
  if (state.stage == TDM_STAGE_ARCHIVED && !tdm_deal_rules_may (&state, TDM_DEAL_ACTION_EDIT, &error))
    refuse_by_rule (self, error);
  else if (stage == TDM_STAGE_RECEIVED)
    tdm_board_mover_refuse (self, _ ("A deal that was answered cannot go back to Received"));
  else if (stage == TDM_STAGE_ACCEPTED)
    open_sheet (self, deal, TDM_DEAL_SHEET_ACCEPT);
  else if (state.stage == TDM_STAGE_RECEIVED)
    open_sheet (self, deal, TDM_DEAL_SHEET_DECLINE);
  else
    ask_for_ending (self, deal);
}

/* ---- by close month ---- */

typedef struct
{
  TdmBoardMover *self;
  TdmDeal *deal;
  guint column;
} MonthMove;

static void
free_move (MonthMove *move)
{
  g_object_unref (move->self);
  g_object_unref (move->deal);
  g_free (move);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MonthMove, free_move)

static void
dated_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (MonthMove) move = data;
  g_autofree char *text = dup_moved (TDM_BOARD_BY_CLOSE_MONTH, move->column);
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (!tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    {
      if (move->self->board != NULL)
        refuse_by_rule (move->self, error);
      return;
    }
  if (move->self->board == NULL)
    return;

  tdm_message_show_undo (move->self->board, text, receipt.undo_id);
  announce (move->self, text);
  g_signal_emit (move->self, signals[MOVED], 0, move->deal, move->column);
}

static void
move_to_month (TdmBoardMover *self, TdmDeal *deal, guint column)
{
  TdmDealState state = tdm_deal_get_state (deal);
  g_autoptr (TdmDealRecord) values = tdm_deal_record_new ();
  g_autoptr (GError) error = NULL;
  MonthMove *move;

  if (!tdm_deal_rules_may_edit (&state, TDM_DEAL_FIELD_CLOSE_DATE, &error))
    {
      refuse_by_rule (self, error);
      return;
    }

  values->close_date = tdm_board_division_dup_date (column, tdm_deal_get_close_date (deal));
  if (values->close_date == NULL)
    {
      tdm_board_mover_refuse (self, _ ("A deal can only be moved to a month that is not over"));
      return;
    }

  move = g_new0 (MonthMove, 1);
  move->self = g_object_ref (self);
  move->deal = g_object_ref (deal);
  move->column = column;
  tdm_store_edit_deal_async (self->store, tdm_deal_get_id (deal), values, TDM_DEAL_FIELD_CLOSE_DATE, NULL,
                             dated_cb, move);
}

/* ---- the object ---- */

static void
tdm_board_mover_dispose (GObject *object)
{
  TdmBoardMover *self = TDM_BOARD_MOVER (object);

  g_clear_weak_pointer (&self->board);
  g_clear_object (&self->waiting);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (tdm_board_mover_parent_class)->dispose (object);
}

static void
tdm_board_mover_class_init (TdmBoardMoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_board_mover_dispose;

  signals[MOVED] = g_signal_new ("moved", TDM_TYPE_BOARD_MOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, TDM_TYPE_DEAL, G_TYPE_UINT);
  signals[ANNOUNCED] = g_signal_new ("announced", TDM_TYPE_BOARD_MOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tdm_board_mover_init (TdmBoardMover *self)
{
  self->waiting = g_signal_group_new (TDM_TYPE_DEAL);
  g_signal_group_connect_swapped (self->waiting, "notify::stage", G_CALLBACK (stage_changed_cb), self);
}

TdmBoardMover *
tdm_board_mover_new (GtkWidget *board, TdmStore *store)
{
  TdmBoardMover *self = g_object_new (TDM_TYPE_BOARD_MOVER, NULL);

  g_set_weak_pointer (&self->board, board);
  self->store = g_object_ref (store);

  return self;
}

/**
 * tdm_board_mover_move:
 * @deal: a loaded deal that stands in column @from
 * @to: the column it was dropped on or shall go to
 *
 * Starts the move. Main thread.
 */
void
tdm_board_mover_move (TdmBoardMover *self, TdmDeal *deal, TdmBoardDivision division, guint from, guint to)
{
  g_return_if_fail (TDM_IS_BOARD_MOVER (self));

  if (from == to)
    return;

  if (division == TDM_BOARD_BY_STAGE)
    move_to_stage (self, deal, to);
  else
    move_to_month (self, deal, to);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every change is saved at once and can be taken back. What is inside is made when the row opens for the first time:
 * the lists are long. */

#include "tdm-known-solution-row.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-message.h"
#include "tdm-solutions-page.h"
#include "tdm-store-offers.h"

struct _TdmKnownSolutionRow
{
  AdwExpanderRow parent_instance;

  TdmStore *store;
  TdmSolution *solution;
  char *original_name;
  TdmSolutionSource source;
  gboolean hidden;
  gboolean kept;
  gboolean filling; /* rows show what is saved; nothing is to be saved */

  GtkWidget *chip;
  GtkWidget *name_row; /* NULL before the row opened, like those below */
  GtkWidget *shown_row;
  GtkWidget *forget_row;
};

G_DEFINE_FINAL_TYPE (TdmKnownSolutionRow, tdm_known_solution_row, ADW_TYPE_EXPANDER_ROW)

/* ---- saving ---- */

typedef struct
{
  TdmSolutionsPage *page; /* where to say it when the row is gone by then; held */
  const char *done;
} Message;

static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Message *message = data;
  g_autoptr (TdmSolutionsPage) page = message->page;
  g_autoptr (GError) error = NULL;
  TdmReceipt receipt;

  if (tdm_store_change_finish (TDM_STORE (source), result, &receipt, &error))
    tdm_solutions_page_show_undo (page, message->done, receipt.undo_id);
  else
    tdm_message_show_error (GTK_WIDGET (page), error);
}

static Message *
message_new (TdmKnownSolutionRow *self, const char *done)
{
  Message *message = g_new0 (Message, 1);
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), TDM_TYPE_SOLUTIONS_PAGE);

  message->page = g_object_ref (TDM_SOLUTIONS_PAGE (page));
  message->done = done;

  return message;
}

static void
save (TdmKnownSolutionRow *self, const char *name, gboolean hidden, const char *done)
{
  g_autoptr (TdmSolution) changed = tdm_solution_new (self->solution->id, name, self->solution->kind);

  tdm_store_keep_solution_async (self->store, changed, hidden, NULL, changed_cb, message_new (self, done));
}

/* Without a name it has that of its source again. */
static void
name_applied_cb (TdmKnownSolutionRow *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));

  if (g_strcmp0 (name, self->solution->name) != 0)
    save (self, *name != '\0' ? name : self->original_name, self->hidden, _ ("Solution renamed"));
}

static void
shown_changed_cb (TdmKnownSolutionRow *self)
{
  gboolean shown = adw_switch_row_get_active (ADW_SWITCH_ROW (self->shown_row));

  if (self->filling || shown == !self->hidden)
    return;

  save (self, self->solution->name, !shown,
        shown ? _ ("Solution is proposed again") : _ ("Solution is no longer proposed"));
}

static void
forget_cb (TdmKnownSolutionRow *self)
{
  const char *done =
    self->source == TDM_SOLUTION_SOURCE_USER ? _ ("Solution removed") : _ ("Solution is as it was");

  tdm_store_forget_solution_async (self->store, self->solution->id, NULL, changed_cb,
                                   message_new (self, done));
}

/* ---- showing ---- */

static const char *
get_source_words (TdmKnownSolutionRow *self)
{
  switch (self->source)
    {
    case TDM_SOLUTION_SOURCE_DEALS:
      /* Translators: where a solution in a list comes from: deals name it. */
      return C_ ("solution", "Learned from deals");
    case TDM_SOLUTION_SOURCE_USER:
      /* Translators: where a solution in a list comes from. */
      return C_ ("solution", "Added by you");
    default: /* the whole list comes with the program */
      return NULL;
    }
}

static void
show_inside (TdmKnownSolutionRow *self)
{
  self->filling = TRUE;
  if (gtk_widget_get_focus_child (self->name_row) == NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->name_row), self->solution->name ? self->solution->name : "");
  adw_switch_row_set_active (ADW_SWITCH_ROW (self->shown_row), !self->hidden);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->forget_row),
                                 self->source == TDM_SOLUTION_SOURCE_USER
                                   ? _ ("Remove")
                                   /* Translators: takes back that a solution was renamed or hidden. */
                                   : _ ("Restore"));
  gtk_widget_set_visible (self->forget_row, self->kept);
  self->filling = FALSE;
}

static void
show (TdmKnownSolutionRow *self)
{
  const TdmSolution *solution = self->solution;
  const char *source = get_source_words (self);
  const char *id = solution->name != NULL ? solution->id : NULL; /* else it is the title */
  g_autofree char *both = id != NULL && source != NULL ? g_strdup_printf ("%s · %s", id, source) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 solution->name != NULL ? solution->name : solution->id);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 both != NULL ? both : (id != NULL ? id : (source != NULL ? source : "")));
  gtk_widget_set_visible (self->chip, self->hidden);
  if (self->name_row != NULL)
    show_inside (self);
}

static void
make_inside (TdmKnownSolutionRow *self)
{
  self->name_row =
    g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Solution name"), "show-apply-button", TRUE, NULL);
  self->shown_row = g_object_new (ADW_TYPE_SWITCH_ROW, "title", _ ("Propose in deals"), NULL);
  self->forget_row = g_object_new (ADW_TYPE_BUTTON_ROW, NULL);
  show_inside (self);

  g_signal_connect_object (self->name_row, "apply", G_CALLBACK (name_applied_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shown_row, "notify::active", G_CALLBACK (shown_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->forget_row, "activated", G_CALLBACK (forget_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->name_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->shown_row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->forget_row);
}

static void
expanded_cb (TdmKnownSolutionRow *self)
{
  if (self->name_row == NULL && adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    make_inside (self);
}

/* ---- the object ---- */

static void
tdm_known_solution_row_dispose (GObject *object)
{
  g_clear_object (&TDM_KNOWN_SOLUTION_ROW (object)->store);

  G_OBJECT_CLASS (tdm_known_solution_row_parent_class)->dispose (object);
}

static void
tdm_known_solution_row_finalize (GObject *object)
{
  TdmKnownSolutionRow *self = TDM_KNOWN_SOLUTION_ROW (object);

  tdm_solution_free (self->solution);
  g_free (self->original_name);

  G_OBJECT_CLASS (tdm_known_solution_row_parent_class)->finalize (object);
}

static void
tdm_known_solution_row_class_init (TdmKnownSolutionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_known_solution_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_known_solution_row_finalize;
}

static void
tdm_known_solution_row_init (TdmKnownSolutionRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  self->chip = tdm_chip_new ();
  /* Translators: short, on a solution that forms do not propose. */
  tdm_chip_set (TDM_CHIP (self->chip), TDM_CHIP_CALM, "tdm-minus-circle-symbolic", C_ ("solution", "Hidden"));
  gtk_widget_set_valign (self->chip, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->chip, FALSE);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), self->chip);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
tdm_known_solution_row_new (TdmStore *store, const TdmKnownSolution *known)
{
  TdmKnownSolutionRow *self = g_object_new (TDM_TYPE_KNOWN_SOLUTION_ROW, NULL);

  self->store = g_object_ref (store);
  tdm_known_solution_row_set (self, known);

  return GTK_WIDGET (self);
}

const char *
tdm_known_solution_row_get_id (TdmKnownSolutionRow *self)
{
  g_return_val_if_fail (TDM_IS_KNOWN_SOLUTION_ROW (self), NULL);

  return self->solution->id;
}

void
tdm_known_solution_row_set (TdmKnownSolutionRow *self, const TdmKnownSolution *known)
{
  g_return_if_fail (TDM_IS_KNOWN_SOLUTION_ROW (self));

  tdm_solution_free (self->solution);
  self->solution = tdm_solution_copy (known->solution);
  g_set_str (&self->original_name, known->original_name);
  self->source = known->source;
  self->hidden = known->hidden;
  self->kept = known->kept;
  show (self);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The requirements have rows only while they are unfolded. The item remembers whether they are, because the row is used
 * again for another offer. */

#include "tdm-readiness-fold.h"

#include <glib/gi18n.h>

#include "tdm-cosell-words.h"
#include "tdm-ladder-bar.h"
#include "tdm-offer-words.h"
#include "tdm-readiness-columns.h"
#include "tdm-requirement-mark.h"
#include "tdm-row-name.h"

struct _TdmReadinessFold
{
  GtkBox parent_instance;

  TdmReadinessItem *item;
  gulong changed_id;
  GtkLabel *name;
  GtkLabel *status;
  GtkLabel *recorded;
  TdmLadderBar *bar;
  GtkWidget *arrow;
  GtkBox *details;
};

G_DEFINE_FINAL_TYPE (TdmReadinessFold, tdm_readiness_fold, GTK_TYPE_BOX)

/* ---- the requirements ---- */

static GtkLabel *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return GTK_LABEL (label);
}

static GtkWidget *
detail_words_new (const TdmRequirementResult *result)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *reason = tdm_words_readiness_reason (result);

  gtk_box_append (GTK_BOX (box),
                  GTK_WIDGET (label_new (tdm_words_requirement (result->requirement->words), NULL)));
  if (reason != NULL)
    {
      GtkLabel *why = label_new (reason, "caption");

      gtk_widget_add_css_class (GTK_WIDGET (why), "dimmed");
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (why));
    }

  return box;
}

static GtkWidget *
detail_new (TdmReadinessFold *self, const TdmRequirementResult *result)
{
  gint64 id = tdm_readiness_item_get_id (self->item);
  const char *title = tdm_offer_get_title (tdm_readiness_item_get_offer (self->item));
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = tdm_requirement_mark_new ();
  g_autofree char *state = tdm_requirement_result_dup_state (result);
  /* Translators: name of a mark: offer, requirement, how it stands: “Edge Monitor, Pitch deck: Missing”. */
  g_autofree char *name =
    g_strdup_printf (_ ("%s, %s: %s"), title, tdm_words_requirement (result->requirement->words), state);

  tdm_requirement_mark_show (TDM_REQUIREMENT_MARK (mark), id, title, result);
  gtk_widget_set_focusable (mark, FALSE);
  gtk_widget_set_can_target (mark, FALSE);
  gtk_widget_set_size_request (mark, 44, -1);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), detail_words_new (result));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "cosell.open");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(xs)", id,
                                    tdm_offer_place_to_token (result->place));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return button;
}

static void
append_group_title (TdmReadinessFold *self, const char *status)
{
  GtkLabel *title = label_new (tdm_words_cosell_status (status), "caption-heading");

  gtk_widget_set_margin_start (GTK_WIDGET (title), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (title), 6);
  gtk_box_append (self->details, GTK_WIDGET (title));
}

static void
fill_details (TdmReadinessFold *self)
{
  const TdmReadiness *readiness = tdm_readiness_item_get_readiness (self->item);
  const char *status = NULL;

  for (guint i = 0; readiness != NULL && i < readiness->results->len; i++)
    {
      const TdmRequirementResult *result = g_ptr_array_index (readiness->results, i);

      if (result->state == TDM_REQUIREMENT_NOT_APPLICABLE)
        continue;
      if (g_strcmp0 (status, result->requirement->status) != 0)
        append_group_title (self, result->requirement->status);
      status = result->requirement->status;
      gtk_box_append (self->details, detail_new (self, result));
    }
}

static void
show_details (TdmReadinessFold *self)
{
  gboolean unfolded = self->item != NULL && tdm_readiness_item_get_unfolded (self->item);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->details))) != NULL)
    gtk_box_remove (self->details, child);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), unfolded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_widget_set_visible (GTK_WIDGET (self->details), unfolded);
  if (unfolded)
    fill_details (self);
}

void
tdm_readiness_fold_toggle (TdmReadinessFold *self)
{
  g_return_if_fail (TDM_IS_READINESS_FOLD (self) && self->item != NULL);

  tdm_readiness_item_set_unfolded (self->item, !tdm_readiness_item_get_unfolded (self->item));
  show_details (self);
}

/* ---- the line ---- */

static void
update (TdmReadinessFold *self)
{
  const TdmReadiness *readiness = tdm_readiness_item_get_readiness (self->item);
  const char *title = tdm_offer_get_title (tdm_readiness_item_get_offer (self->item));
  const char *expected = readiness != NULL ? readiness->expected : NULL;
  gboolean differs = tdm_readiness_item_differs (self->item);
  g_autofree char *recorded = tdm_readiness_item_dup_recorded (self->item);

  gtk_label_set_label (self->name, title);
  gtk_label_set_label (self->status,
                       expected != NULL ? tdm_words_cosell_status (expected) : _ ("No status yet"));
  gtk_label_set_label (self->recorded, differs ? recorded : "");
  gtk_widget_set_visible (GTK_WIDGET (self->recorded), differs);
  tdm_ladder_bar_set_reached (self->bar, tdm_readiness_item_get_level (self->item) + 1);
  tdm_row_name_set (GTK_WIDGET (self), title);
  show_details (self);
}

static void
set_item (TdmReadinessFold *self, TdmReadinessItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->changed_id, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;

  self->changed_id = g_signal_connect_object (item, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

TdmReadinessItem *
tdm_readiness_fold_get_item (TdmReadinessFold *self)
{
  g_return_val_if_fail (TDM_IS_READINESS_FOLD (self), NULL);

  return self->item;
}

/* ---- the object ---- */

static void
tdm_readiness_fold_dispose (GObject *object)
{
  set_item (TDM_READINESS_FOLD (object), NULL);

  G_OBJECT_CLASS (tdm_readiness_fold_parent_class)->dispose (object);
}

static void
tdm_readiness_fold_class_init (TdmReadinessFoldClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_readiness_fold_dispose;
}

static void
tdm_readiness_fold_init (TdmReadinessFold *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "readiness-fold");
  self->name = label_new (NULL, "heading");
  self->status = label_new (NULL, "caption");
  self->bar = TDM_LADDER_BAR (tdm_ladder_bar_new ());
  self->recorded = label_new (NULL, "recorded");
  self->arrow = gtk_image_new ();
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->status));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->recorded));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), self->arrow);
  gtk_box_append (GTK_BOX (self), line);
  self->details = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->details));
}

/* ---- the factory ---- */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (TDM_TYPE_READINESS_FOLD, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  set_item (TDM_READINESS_FOLD (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  set_item (TDM_READINESS_FOLD (gtk_list_item_get_child (item)), NULL);
}

GtkListItemFactory *
tdm_readiness_fold_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);

  return factory;
}

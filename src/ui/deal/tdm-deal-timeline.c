/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of one deal, newest first: an icon, what happened, from what to what, when. */

#include "tdm-deal-timeline.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-format.h"
#include "tdm-words.h"

/* Entries shown at once; older ones wait behind a button, so that a long history costs nothing. */
#define PAGE_ENTRIES 30

struct _TdmDealTimeline
{
  GtkBox parent_instance;

  GPtrArray *entries; /* TdmTimelineEntry, oldest first */
  guint not_shown;    /* so many of the oldest are still behind the button */
};

G_DEFINE_FINAL_TYPE (TdmDealTimeline, tdm_deal_timeline, GTK_TYPE_BOX)

static const char *
icon_of (const char *kind)
{
  static const struct
  {
    const char *kind, *icon;
  } icons[] = {
    { "created", "list-add-symbolic" },          { "imported", "tdm-import-symbolic" },
    { "edited", "tdm-pencil-symbolic" },         { "accepted", "tdm-check-filled-symbolic" },
    { "declined", "tdm-minus-circle-symbolic" }, { "won", "tdm-cup-symbolic" },
    { "lost", "tdm-minus-circle-symbolic" },     { "error", "dialog-warning-symbolic" },
    { "expired", "tdm-clock-symbolic" },         { "invited", "tdm-co-sell-symbolic" },
    { "favorite", "tdm-heart-filled-symbolic" }, { "note", "tdm-note-symbolic" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    if (g_str_equal (icons[i].kind, kind))
      return icons[i].icon;

  return "tdm-ring-symbolic";
}

static GtkWidget *
wrapped_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* The column with the icon and the line that leads to the next entry. */
static GtkWidget *
make_rail (const char *icon_name, gboolean urgent)
{
  GtkWidget *rail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_VERTICAL);

  gtk_widget_add_css_class (icon, "timeline-icon");
  if (urgent)
    gtk_widget_add_css_class (icon, "urgent");
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_vexpand (line, TRUE);
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (rail), icon);
  gtk_box_append (GTK_BOX (rail), line);

  return rail;
}

static void
append_entry (TdmDealTimeline *self,
              const char *icon_name,
              gboolean urgent,
              const char *title,
              const char *detail,
              const char *when)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (texts), wrapped_label (title, NULL));
  if (detail != NULL && *detail != '\0')
    gtk_box_append (GTK_BOX (texts), wrapped_label (detail, "dimmed"));
  gtk_box_append (GTK_BOX (texts), wrapped_label (when, "timeline-when"));
  gtk_widget_set_margin_bottom (texts, 18);
  gtk_widget_set_hexpand (texts, TRUE);

  gtk_widget_add_css_class (row, "timeline-entry");
  gtk_box_append (GTK_BOX (row), make_rail (icon_name, urgent));
  gtk_box_append (GTK_BOX (row), texts);
  gtk_box_append (GTK_BOX (self), row);
}

static void
append_due (TdmDealTimeline *self, const TdmDealRecord *record, gint64 now)
{
  g_autofree char *when = NULL;

  if (record->deadline == TDM_NO_TIME)
    return;

  when = tdm_format_instant (record->deadline, now);
  if (record->stage == TDM_STAGE_RECEIVED)
    append_entry (self, "tdm-alarm-symbolic", TRUE, _ ("Answer is due"),
                  _ ("Without an answer the deal expires and its sender is told."), when);
  else
    append_entry (self, "tdm-clock-symbolic", FALSE, _ ("Microsoft answers by then"),
                  _ ("Asking does not promise that a seller joins."), when);
}

static void
append_history (TdmDealTimeline *self, const TdmTimelineEntry *entry, gint64 now)
{
  g_autofree char *title = tdm_words_timeline (entry);
  g_autofree char *detail = tdm_words_timeline_detail (entry);
  g_autofree char *when = tdm_format_instant (entry->at, now);

  append_entry (self, icon_of (entry->kind), FALSE, title, detail, when);
}

static void
remove_all (TdmDealTimeline *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);
}

static void append_page (TdmDealTimeline *self);

static void
show_older_cb (GtkButton *button, TdmDealTimeline *self)
{
  gtk_box_remove (GTK_BOX (self), GTK_WIDGET (button));
  append_page (self);
}

static void
append_older_button (TdmDealTimeline *self)
{
  g_autofree char *text = g_strdup_printf (
    ngettext ("Show %u older entry", "Show %u older entries", self->not_shown), self->not_shown);
  GtkWidget *button = gtk_button_new_with_label (text);

  g_signal_connect (button, "clicked", G_CALLBACK (show_older_cb), self);
  gtk_box_append (GTK_BOX (self), button);
}

static void
append_page (TdmDealTimeline *self)
{
  gint64 now = tdm_clock_now ();

  for (guint i = 0; i < PAGE_ENTRIES && self->not_shown > 0; i++)
    append_history (self, g_ptr_array_index (self->entries, --self->not_shown), now);

  if (self->not_shown > 0)
    append_older_button (self);
}

void
tdm_deal_timeline_show (TdmDealTimeline *self, const TdmDealRecord *record, GPtrArray *entries)
{
  g_return_if_fail (TDM_IS_DEAL_TIMELINE (self));

  remove_all (self);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = g_ptr_array_ref (entries);
  self->not_shown = entries->len;
  append_due (self, record, tdm_clock_now ());
  append_page (self);
}

static void
tdm_deal_timeline_finalize (GObject *object)
{
  TdmDealTimeline *self = TDM_DEAL_TIMELINE (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (tdm_deal_timeline_parent_class)->finalize (object);
}

static void
tdm_deal_timeline_class_init (TdmDealTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_timeline_finalize;
}

static void
tdm_deal_timeline_init (TdmDealTimeline *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
}

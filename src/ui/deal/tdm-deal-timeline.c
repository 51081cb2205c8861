/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The history of one deal, newest first: an icon, what happened, from what to what, when. */

#include "tdm-deal-timeline.h"

#include <glib/gi18n.h>

#include "tdm-clock.h"
#include "tdm-deal-slips.h"
#include "tdm-format.h"
#include "tdm-words.h"

/* Entries shown at once; older ones wait behind a button, so that a long history costs nothing. */
#define PAGE_ENTRIES 30

struct _TdmDealTimeline
{
  GtkBox parent_instance;

  TdmDealRecord *record; /* the deal of the entries */
  GPtrArray *entries;    /* TdmTimelineEntry, oldest first */
  GPtrArray *wanted;     /* those of them that the filter lets through, not owned */
  guint not_shown;       /* so many of the oldest are still behind the button */

  GtkWidget *slips_label;
  AdwToggleGroup *filter;
  GtkBox *list;
};

G_DEFINE_FINAL_TYPE (TdmDealTimeline, tdm_deal_timeline, GTK_TYPE_BOX)

static const char *
icon_of (const char *kind)
{
  static const struct
  {
    const char *kind, *icon;
  } icons[] = {
    { "created", "list-add-symbolic" },
    { "imported", "tdm-import-symbolic" },
    { "edited", "tdm-pencil-symbolic" },
    { "accepted", "tdm-check-filled-symbolic" },
    { "declined", "tdm-minus-circle-symbolic" },
    { "won", "tdm-cup-symbolic" },
    { "lost", "tdm-minus-circle-symbolic" },
    { "error", "dialog-warning-symbolic" },
    { "expired", "tdm-clock-symbolic" },
    { "invited", "tdm-co-sell-symbolic" },
    { "favorite", "tdm-heart-filled-symbolic" },
    { "note", "tdm-note-symbolic" },
    { "registered", "tdm-cup-symbolic" },
    { "shared", "view-reveal-symbolic" },
    { "received", "mail-unread-symbolic" },
    { "document", "tdm-offers-symbolic" },
    { "sent", "tdm-check-symbolic" },
    { "refused", "tdm-triangle-symbolic" },
    { "withdrawn", "edit-undo-symbolic" },
    { "undone", "edit-undo-symbolic" },
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
  gtk_box_append (self->list, row);
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

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_box_remove (self->list, child);
}

static void append_page (TdmDealTimeline *self);

static void
show_older_cb (GtkButton *button, TdmDealTimeline *self)
{
  gtk_box_remove (self->list, GTK_WIDGET (button));
  append_page (self);
}

static void
append_older_button (TdmDealTimeline *self)
{
  g_autofree char *text = g_strdup_printf (
    ngettext ("Show %u older entry", "Show %u older entries", self->not_shown), self->not_shown);
  GtkWidget *button = gtk_button_new_with_label (text);

  g_signal_connect (button, "clicked", G_CALLBACK (show_older_cb), self);
  gtk_box_append (self->list, button);
}

static void
append_page (TdmDealTimeline *self)
{
  gint64 now = tdm_clock_now ();

  for (guint i = 0; i < PAGE_ENTRIES && self->not_shown > 0; i++)
    append_history (self, g_ptr_array_index (self->wanted, --self->not_shown), now);

  if (self->not_shown > 0)
    append_older_button (self);
}

/* ---- the filter ---- */

/* What people wrote, against what changed. */
static gboolean
is_wanted (const TdmTimelineEntry *entry, const char *filter)
{
  gboolean note = g_str_equal (entry->kind, "note") || g_str_equal (entry->kind, "document");

  if (g_strcmp0 (filter, "notes") == 0)
    return note;
  if (g_strcmp0 (filter, "changes") == 0)
    return !note && !g_str_equal (entry->kind, "favorite");

  return TRUE;
}

static void
refresh (TdmDealTimeline *self)
{
  const char *filter = adw_toggle_group_get_active_name (self->filter);

  remove_all (self);
  if (self->entries == NULL)
    return;

  g_ptr_array_set_size (self->wanted, 0);
  for (guint i = 0; i < self->entries->len; i++)
    if (is_wanted (g_ptr_array_index (self->entries, i), filter))
      g_ptr_array_add (self->wanted, g_ptr_array_index (self->entries, i));

  self->not_shown = self->wanted->len;
  if (g_strcmp0 (filter, "notes") != 0)
    append_due (self, self->record, tdm_clock_now ());
  append_page (self);
}

static void
show_slips (TdmDealTimeline *self)
{
  TdmDealSlips slips = tdm_deal_slips_count (self->entries);
  g_autofree char *text = tdm_deal_slips_dup_words (slips);

  gtk_label_set_label (GTK_LABEL (self->slips_label), text != NULL ? text : "");
  gtk_widget_set_visible (self->slips_label, text != NULL);
}

/**
 * tdm_deal_timeline_show:
 * @record: the deal, copied
 * @entries: (element-type TdmTimelineEntry): its history, oldest first; held
 *
 * Shows everything that happened to the deal in one list, and how often its close date was moved.
 */
void
tdm_deal_timeline_show (TdmDealTimeline *self, const TdmDealRecord *record, GPtrArray *entries)
{
  g_return_if_fail (TDM_IS_DEAL_TIMELINE (self));

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->record, tdm_deal_record_free);
  self->entries = g_ptr_array_ref (entries);
  self->record = tdm_deal_record_copy (record);
  show_slips (self);
  refresh (self);
}

static void
tdm_deal_timeline_finalize (GObject *object)
{
  TdmDealTimeline *self = TDM_DEAL_TIMELINE (object);

  g_ptr_array_unref (self->wanted);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->record, tdm_deal_record_free);

  G_OBJECT_CLASS (tdm_deal_timeline_parent_class)->finalize (object);
}

static void
tdm_deal_timeline_class_init (TdmDealTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_timeline_finalize;
}

static void
add_toggle (TdmDealTimeline *self, const char *name, const char *label)
{
  AdwToggle *toggle = adw_toggle_new ();

  adw_toggle_set_name (toggle, name);
  adw_toggle_set_label (toggle, label);
  adw_toggle_group_add (self->filter, toggle);
}

static void
make_filter (TdmDealTimeline *self)
{
  self->filter = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  add_toggle (self, "all", C_ ("timeline", "All"));
  add_toggle (self, "notes", C_ ("timeline", "Notes"));
  add_toggle (self, "changes", C_ ("timeline", "Changes"));
  adw_toggle_group_set_active_name (self->filter, "all");
  adw_toggle_group_set_homogeneous (self->filter, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the timeline shows"), -1);
  g_signal_connect_object (self->filter, "notify::active-name", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
}

static void
tdm_deal_timeline_init (TdmDealTimeline *self)
{
  self->wanted = g_ptr_array_new ();
  self->slips_label = wrapped_label (NULL, "dimmed");
  self->list = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  make_filter (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->filter));
  gtk_box_append (GTK_BOX (self), self->slips_label);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
}

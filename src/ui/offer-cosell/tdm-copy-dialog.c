/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every field of the web form in its order, each with a button that copies it; what was copied has a mark, so one sees
 * how far one is. Files are shown in their folder, from where they can be dragged into the browser. */

#include "tdm-copy-dialog.h"

#include <glib/gi18n.h>

#include "tdm-copy-sections.h"
#include "tdm-document-opener.h"
#include "tdm-plain-row.h"
#include "tdm-sheet-frame.h"
#include "tdm-spoken-name.h"

struct _TdmCopyDialog
{
  AdwDialog parent_instance;

  TdmStore *store;
  TdmOffer *offer;
  GPtrArray *sections; /* TdmCopySection */
};

G_DEFINE_FINAL_TYPE (TdmCopyDialog, tdm_copy_dialog, ADW_TYPE_DIALOG)

/* ---- copying ---- */

static void
mark_copied (GtkWidget *button)
{
  GtkWidget *mark = g_object_get_data (G_OBJECT (button), "tdm-mark");

  if (mark != NULL)
    gtk_widget_set_visible (mark, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (button), C_ ("clipboard", "Copied"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
copy_cb (GtkWidget *button, gpointer data)
{
  const TdmCopyField *field = data;

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), field->text);
  mark_copied (button);
}

static void
copy_all_cb (GtkWidget *button, gpointer data)
{
  const TdmCopySection *section = data;
  GPtrArray *marks = g_object_get_data (G_OBJECT (button), "tdm-marks");
  g_autofree char *text = tdm_copy_section_dup_all (section);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), text);
  for (guint i = 0; i < marks->len; i++)
    gtk_widget_set_visible (marks->pdata[i], TRUE);
  mark_copied (button);
}

static void
open_file (TdmCopyDialog *self, GtkWidget *button, TdmOpenWay way)
{
  tdm_document_open (self->store, g_object_get_data (G_OBJECT (button), "tdm-document"), way,
                     GTK_WIDGET (self));
}

static void
show_cb (TdmCopyDialog *self, GtkWidget *button)
{
  open_file (self, button, TDM_OPEN_FOLDER);
  mark_copied (button);
}

static void
open_cb (TdmCopyDialog *self, GtkWidget *button)
{
  open_file (self, button, TDM_OPEN_PROGRAM);
}

/* ---- rows ---- */

static GtkWidget *
add_button (GtkWidget *row, const char *icon_name, const char *verb, const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);
  g_autofree char *name = g_strdup_printf (C_ ("document", "%s: %s"), verb, title);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, verb);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);

  return button;
}

static GtkWidget *
mark_new (const char *text)
{
  GtkWidget *mark = gtk_image_new_from_icon_name ("tdm-check-filled-symbolic");

  gtk_widget_set_visible (mark, FALSE);
  gtk_widget_add_css_class (mark, "success");
  gtk_widget_set_tooltip_text (mark, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);

  return mark;
}

static void
add_file_buttons (TdmCopyDialog *self, GtkWidget *row, GtkWidget *mark, const TdmCopyField *field)
{
  GtkWidget *folder = add_button (row, "folder-symbolic", _ ("Show in folder"), field->title);
  GtkWidget *open = add_button (row, "x-office-document-symbolic", C_ ("document", "Open"), field->title);

  g_object_set_data (G_OBJECT (folder), "tdm-document", (gpointer) field->document);
  g_object_set_data (G_OBJECT (open), "tdm-document", (gpointer) field->document);
  g_object_set_data (G_OBJECT (folder), "tdm-mark", mark);
  g_signal_connect_object (folder, "clicked", G_CALLBACK (show_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (open, "clicked", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
row_new (TdmCopyDialog *self, const TdmCopyField *field, GPtrArray *marks)
{
  gboolean empty = *field->text == '\0';
  GtkWidget *row =
    tdm_plain_row_new (ADW_TYPE_ACTION_ROW, field->title, empty ? C_ ("field", "Empty") : field->text);
  GtkWidget *mark =
    mark_new (field->document != NULL ? C_ ("document", "Shown") : C_ ("clipboard", "Copied"));

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 4);
  gtk_widget_add_css_class (row, "property");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  if (field->document != NULL)
    add_file_buttons (self, row, mark, field);
  else if (!empty)
    {
      GtkWidget *copy = add_button (row, "edit-copy-symbolic", C_ ("clipboard", "Copy"), field->title);

      g_object_set_data (G_OBJECT (copy), "tdm-mark", mark);
      g_signal_connect (copy, "clicked", G_CALLBACK (copy_cb), (gpointer) field);
      g_ptr_array_add (marks, mark);
    }

  return row;
}

static GtkWidget *
copy_all_new (const TdmCopySection *section, GPtrArray *marks)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Copy all"));
  g_autofree char *name = g_strdup_printf (C_ ("document", "%s: %s"), _ ("Copy all"), section->title);

  tdm_spoken_name_set (button, name);
  gtk_widget_add_css_class (button, "flat");
  g_object_set_data_full (G_OBJECT (button), "tdm-marks", marks, (GDestroyNotify) g_ptr_array_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (copy_all_cb), (gpointer) section);

  return button;
}

static GtkWidget *
group_new (TdmCopyDialog *self, const TdmCopySection *section)
{
  GtkWidget *group = adw_preferences_group_new ();
  GPtrArray *marks = g_ptr_array_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), section->title);
  for (guint i = 0; i < section->fields->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                               row_new (self, section->fields->pdata[i], marks));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (group), copy_all_new (section, marks));
  if (section->fields->len == 0)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), C_ ("field", "Empty"));

  return group;
}

/* ---- the object ---- */

static void
tdm_copy_dialog_dispose (GObject *object)
{
  g_clear_object (&TDM_COPY_DIALOG (object)->store);

  G_OBJECT_CLASS (tdm_copy_dialog_parent_class)->dispose (object);
}

static void
tdm_copy_dialog_finalize (GObject *object)
{
  TdmCopyDialog *self = TDM_COPY_DIALOG (object);

  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->offer, tdm_offer_free);

  G_OBJECT_CLASS (tdm_copy_dialog_parent_class)->finalize (object);
}

static void
tdm_copy_dialog_class_init (TdmCopyDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_copy_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_copy_dialog_finalize;
}

static void
tdm_copy_dialog_init (TdmCopyDialog *self)
{
}

TdmCopyDialog *
tdm_copy_dialog_new (TdmStore *store, const TdmOffer *offer)
{
  TdmCopyDialog *self = g_object_new (TDM_TYPE_COPY_DIALOG, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);

  self->store = g_object_ref (store);
  self->offer = tdm_offer_copy (offer);
  self->sections = tdm_copy_sections_new (self->offer);
  for (guint i = 0; i < self->sections->len; i++)
    gtk_box_append (GTK_BOX (box), group_new (self, self->sections->pdata[i]));
  tdm_sheet_frame_fill (ADW_DIALOG (self), _ ("Copy for Partner Center"), 600, box, NULL);

  return self;
}

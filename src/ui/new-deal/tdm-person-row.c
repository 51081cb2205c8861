/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row for one employee, on the deal or from an earlier one. */

#include "tdm-person-row.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-words.h"

struct _TdmPersonRow
{
  AdwActionRow parent_instance;

  AdwAvatar *avatar;
  GtkWidget *edit_button;
  GtkWidget *remove_button;
  GtkWidget *add_image;

  TdmPerson *person;
};

G_DEFINE_FINAL_TYPE (TdmPersonRow, tdm_person_row, ADW_TYPE_ACTION_ROW)

enum
{
  SIGNAL_EDIT,
  SIGNAL_REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
edit_clicked_cb (TdmPersonRow *self)
{
  g_signal_emit (self, signals[SIGNAL_EDIT], 0);
}

static void
remove_clicked_cb (TdmPersonRow *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVE], 0);
}

static void
tdm_person_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_PERSON_ROW);

  G_OBJECT_CLASS (tdm_person_row_parent_class)->dispose (object);
}

static void
tdm_person_row_finalize (GObject *object)
{
  tdm_person_free (TDM_PERSON_ROW (object)->person);

  G_OBJECT_CLASS (tdm_person_row_parent_class)->finalize (object);
}

static void
tdm_person_row_class_init (TdmPersonRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tdm_person_row_dispose;
  object_class->finalize = tdm_person_row_finalize;

  signals[SIGNAL_EDIT] =
    g_signal_new ("edit", TDM_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVE] =
    g_signal_new ("remove", TDM_TYPE_PERSON_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-person-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmPersonRow, avatar);
  gtk_widget_class_bind_template_child (widget_class, TdmPersonRow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, TdmPersonRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, TdmPersonRow, add_image);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
}

static void
tdm_person_row_init (TdmPersonRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_button (GtkWidget *button, const char *text)
{
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
show_buttons (TdmPersonRow *self, const char *name)
{
  /* Translators: %s is the name of a person. */
  g_autofree char *edit = g_strdup_printf (_ ("Edit %s"), name);
  /* Translators: %s is the name of a person who is taken off the deal. */
  g_autofree char *take_off = g_strdup_printf (_ ("Remove %s"), name);

  name_button (self->edit_button, edit);
  name_button (self->remove_button, take_off);
  gtk_widget_set_visible (self->edit_button, TRUE);
  gtk_widget_set_visible (self->remove_button, TRUE);
}

static void
show_as_choice (TdmPersonRow *self, const char *name)
{
  /* Translators: %s is the name of a person. */
  g_autofree char *add = g_strdup_printf (_ ("Add %s"), name);

  gtk_widget_set_visible (self->add_image, TRUE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
  name_button (GTK_WIDGET (self), add);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 1);
}

TdmPersonRow *
tdm_person_row_new (const TdmPerson *person, TdmPersonRowKind kind)
{
  TdmPersonRow *self = g_object_new (TDM_TYPE_PERSON_ROW, NULL);
  g_autofree char *name = tdm_words_person_name (person, NULL);
  g_autofree char *reach = NULL;

  self->person = tdm_person_copy (person);
  if (kind == TDM_PERSON_ROW_RECENT || !person->phone || !person->email)
    reach = g_strdup (person->email ? person->email : person->phone);
  else
    reach = g_strdup_printf ("%s · %s", person->email, person->phone);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), reach);
  adw_avatar_set_text (self->avatar, name);

  if (kind == TDM_PERSON_ROW_MEMBER)
    show_buttons (self, name);
  else if (kind == TDM_PERSON_ROW_RECENT)
    show_as_choice (self, name);

  return self;
}

const TdmPerson *
tdm_person_row_get_person (TdmPersonRow *self)
{
  return self->person;
}

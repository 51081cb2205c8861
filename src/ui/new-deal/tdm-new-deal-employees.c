/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The team of the deal, a form that adds to it, and people of earlier deals who are one click away. */

#include "tdm-new-deal-employees.h"

#include <glib/gi18n.h>

#include "tdm-config.h"
#include "tdm-name-rows.h"
#include "tdm-new-deal-problem.h"
#include "tdm-person-row.h"
#include "tdm-rules.h"

#define MAX_RECENT 8
#define RECENT_WIDTH 220

/* The form in the order of the pending texts of the draft. */
#define N_ENTRIES 4

struct _TdmNewDealEmployees
{
  TdmNewDealStep parent_instance;

  GtkOrientable *columns;
  GtkListBox *team_list;
  AdwPreferencesGroup *form_group;
  TdmFieldMessage *team_message;
  GtkWidget *upper_name_row; /* the first or last name, as the language has it */
  GtkWidget *first_name_row;
  TdmFieldMessage *first_name_message;
  GtkWidget *last_name_row;
  TdmFieldMessage *last_name_message;
  GtkWidget *phone_row;
  TdmFieldMessage *phone_message;
  GtkWidget *email_row;
  TdmFieldMessage *email_message;
  AdwPreferencesRow *add_row;
  GtkWidget *recent_box;
  GtkListBox *recent_list;

  gboolean filling; /* the program fills the form, nobody types */
};

G_DEFINE_FINAL_TYPE (TdmNewDealEmployees, tdm_new_deal_employees, TDM_TYPE_NEW_DEAL_STEP)

static const char *const members[N_ENTRIES] = { "firstName", "lastName", "phone", "email" };

static TdmDealDraft *
get_draft (TdmNewDealEmployees *self)
{
  return tdm_new_deal_step_get_draft (TDM_NEW_DEAL_STEP (self));
}

static GPtrArray *
get_team (TdmNewDealEmployees *self)
{
  return tdm_deal_draft_get_record (get_draft (self))->team;
}

static GtkWidget *
get_entry (TdmNewDealEmployees *self, guint i)
{
  GtkWidget *entries[N_ENTRIES] = { self->first_name_row, self->last_name_row, self->phone_row,
                                    self->email_row };

  return entries[i];
}

static TdmFieldMessage *
get_message (TdmNewDealEmployees *self, guint i)
{
  TdmFieldMessage *messages[N_ENTRIES] = { self->first_name_message, self->last_name_message,
                                           self->phone_message, self->email_message };

  return messages[i];
}

/* ---- the form ---- */

static TdmPerson *
dup_typed (TdmNewDealEmployees *self)
{
  TdmDealDraft *draft = get_draft (self);

  return tdm_person_new (tdm_deal_draft_get_pending (draft, TDM_PENDING_FIRST_NAME),
                         tdm_deal_draft_get_pending (draft, TDM_PENDING_LAST_NAME),
                         tdm_deal_draft_get_pending (draft, TDM_PENDING_PHONE),
                         tdm_deal_draft_get_pending (draft, TDM_PENDING_EMAIL));
}

static gboolean
is_form_empty (TdmNewDealEmployees *self)
{
  g_autoptr (TdmPerson) person = dup_typed (self);

  return tdm_person_is_empty (person);
}

/* The position of the person being edited, -1 for a new one. */
static int
get_edited (TdmNewDealEmployees *self)
{
  const char *position = tdm_deal_draft_get_pending (get_draft (self), TDM_PENDING_POSITION);
  guint64 number = 0;

  if (!position || !g_ascii_string_to_unsigned (position, 10, 0, G_MAXINT, &number, NULL) ||
      number >= get_team (self)->len)
    return -1;

  return (int) number;
}

static void
show_form_purpose (TdmNewDealEmployees *self)
{
  gboolean edits = get_edited (self) >= 0;

  adw_preferences_group_set_title (self->form_group, edits ? _ ("Edit an employee") : _ ("Add an employee"));
  adw_preferences_row_set_title (self->add_row, edits ? _ ("Keep changes") : _ ("Add employee"));
}

static void
form_changed_cb (TdmNewDealEmployees *self)
{
  if (self->filling || !get_draft (self))
    return;

  for (guint i = 0; i < N_ENTRIES; i++)
    tdm_deal_draft_set_pending (get_draft (self), TDM_PENDING_FIRST_NAME + i,
                                gtk_editable_get_text (GTK_EDITABLE (get_entry (self, i))));
}

/* Shows in the form what the draft holds for it. */
static void
fill_form (TdmNewDealEmployees *self)
{
  self->filling = TRUE;
  for (guint i = 0; i < N_ENTRIES; i++)
    {
      const char *text = tdm_deal_draft_get_pending (get_draft (self), TDM_PENDING_FIRST_NAME + i);

      gtk_editable_set_text (GTK_EDITABLE (get_entry (self, i)), text ? text : "");
      tdm_field_message_set_error (get_message (self, i), NULL);
    }
  self->filling = FALSE;
  show_form_purpose (self);
}

static void
load_form (TdmNewDealEmployees *self, const TdmPerson *person, int position)
{
  TdmDealDraft *draft = get_draft (self);
  g_autofree char *number = position >= 0 ? g_strdup_printf ("%d", position) : NULL;

  tdm_deal_draft_set_pending (draft, TDM_PENDING_FIRST_NAME, person ? person->first_name : NULL);
  tdm_deal_draft_set_pending (draft, TDM_PENDING_LAST_NAME, person ? person->last_name : NULL);
  tdm_deal_draft_set_pending (draft, TDM_PENDING_PHONE, person ? person->phone : NULL);
  tdm_deal_draft_set_pending (draft, TDM_PENDING_EMAIL, person ? person->email : NULL);
  tdm_deal_draft_set_pending (draft, TDM_PENDING_POSITION, number);
  fill_form (self);
}

static char *
dup_form_problem (TdmNewDealEmployees *self, guint i)
{
  const char *text = tdm_deal_draft_get_pending (get_draft (self), TDM_PENDING_FIRST_NAME + i);

  if (!text)
    return tdm_new_deal_problem_text (members[i], TDM_RULE_ERROR_MISSING);
  if (TDM_PENDING_FIRST_NAME + i == TDM_PENDING_PHONE && !tdm_phone_is_valid (text))
    return tdm_new_deal_problem_text (members[i], TDM_RULE_ERROR_INVALID);
  if (TDM_PENDING_FIRST_NAME + i == TDM_PENDING_EMAIL && !tdm_email_is_valid (text))
    return tdm_new_deal_problem_text (members[i], TDM_RULE_ERROR_INVALID);

  return NULL;
}

/* All four members are needed (M44); the focus goes to the first that is not right. */
static gboolean
validate_form (TdmNewDealEmployees *self)
{
  int first = -1;

  for (guint i = 0; i < N_ENTRIES; i++)
    {
      g_autofree char *text = dup_form_problem (self, i);

      tdm_field_message_set_error (get_message (self, i), text);
      if (text && first < 0)
        first = (int) i;
    }

  if (first < 0)
    return TRUE;

  gtk_widget_grab_focus (get_entry (self, first));
  tdm_field_message_announce (get_message (self, first));

  return FALSE;
}

/* While leaving, only what was typed is judged: the rest may still come. */
static void
form_field_left_cb (TdmNewDealEmployees *self, TdmFieldMessage *message)
{
  for (guint i = 0; i < N_ENTRIES; i++)
    if (get_message (self, i) == message)
      {
        const char *typed = tdm_deal_draft_get_pending (get_draft (self), TDM_PENDING_FIRST_NAME + i);
        g_autofree char *text = typed ? dup_form_problem (self, i) : NULL;
        gboolean had_error = tdm_field_message_has_error (message);

        tdm_field_message_set_error (message, text);
        if (text && !had_error)
          tdm_field_message_announce (message);
      }
}

static gboolean
has_room (TdmNewDealEmployees *self)
{
  g_autofree char *text = NULL;

  if (get_edited (self) >= 0 || (int) get_team (self)->len < tdm_rules_get ()->max_team)
    return TRUE;

  text = tdm_new_deal_problem_text ("team", TDM_RULE_ERROR_TOO_MANY);
  tdm_field_message_set_error (self->team_message, text);
  tdm_field_message_announce (self->team_message);

  return FALSE;
}

static gboolean
take_form (TdmNewDealEmployees *self)
{
  g_autoptr (TdmPerson) person = dup_typed (self);
  int position = get_edited (self);

  if (!validate_form (self) || !has_room (self))
    return FALSE;

  if (position >= 0)
    tdm_deal_draft_replace_person (get_draft (self), position, person);
  else if (!tdm_deal_draft_has_person (get_draft (self), person))
    tdm_deal_draft_add_person (get_draft (self), person);
  load_form (self, NULL, -1);

  return TRUE;
}

static void
add_activated_cb (TdmNewDealEmployees *self)
{
  if (take_form (self))
    gtk_widget_grab_focus (self->upper_name_row);
}

/* Enter adds what was typed; with nothing typed it goes on, as everywhere in the guide. */
static void
form_activated_cb (TdmNewDealEmployees *self)
{
  if (is_form_empty (self))
    gtk_widget_activate_default (GTK_WIDGET (self));
  else
    add_activated_cb (self);
}

/* ---- the team ---- */

static void
edit_cb (TdmNewDealEmployees *self, TdmPersonRow *row)
{
  load_form (self, tdm_person_row_get_person (row), gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  gtk_widget_grab_focus (self->upper_name_row);
}

static void
remove_cb (TdmNewDealEmployees *self, TdmPersonRow *row)
{
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  /* An edit of somebody further down would end up at the wrong person. */
  if (get_edited (self) >= 0)
    load_form (self, NULL, -1);
  gtk_widget_grab_focus (self->upper_name_row);
  tdm_deal_draft_remove_person (get_draft (self), position);
}

static void
show_recent (TdmNewDealEmployees *self)
{
  gboolean any = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list)); row;
       row = gtk_widget_get_next_sibling (row))
    {
      const TdmPerson *person = tdm_person_row_get_person (TDM_PERSON_ROW (row));
      gboolean offered = !tdm_deal_draft_has_person (get_draft (self), person);

      gtk_widget_set_visible (row, offered);
      any |= offered;
    }

  gtk_widget_set_visible (self->recent_box, any);
}

static void
team_changed_cb (TdmNewDealEmployees *self)
{
  GPtrArray *team = get_team (self);

  gtk_list_box_remove_all (self->team_list);
  for (guint i = 0; i < team->len; i++)
    {
      TdmPersonRow *row = tdm_person_row_new (g_ptr_array_index (team, i), TDM_PERSON_ROW_MEMBER);

      g_signal_connect_object (row, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->team_list, GTK_WIDGET (row));
    }

  gtk_widget_set_visible (GTK_WIDGET (self->team_list), team->len > 0);
  show_recent (self);
  show_form_purpose (self);
}

static void
recent_activated_cb (TdmNewDealEmployees *self, GtkListBoxRow *row)
{
  const TdmPerson *person = tdm_person_row_get_person (TDM_PERSON_ROW (row));

  if (!has_room (self))
    return;

  if (tdm_person_is_complete (person))
    {
      gtk_widget_grab_focus (self->upper_name_row);
      tdm_deal_draft_add_person (get_draft (self), person);
      return;
    }

  /* Somebody who came with an import may lack a member: ask for it. */
  load_form (self, person, -1);
  validate_form (self);
}

static void
recent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TdmNewDealEmployees) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) people = tdm_store_recent_people_finish (TDM_STORE (source), result, &error);

  if (!people || !self->recent_list)
    {
      if (error)
        g_info ("No recent contacts: %s", error->message);
      return;
    }

  for (guint i = 0; i < people->len; i++)
    gtk_list_box_append (self->recent_list, GTK_WIDGET (tdm_person_row_new (g_ptr_array_index (people, i),
                                                                            TDM_PERSON_ROW_RECENT)));
  show_recent (self);
}

static void
narrow_changed_cb (TdmNewDealEmployees *self)
{
  gboolean narrow = tdm_new_deal_step_get_narrow (TDM_NEW_DEAL_STEP (self));

  gtk_orientable_set_orientation (self->columns,
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_size_request (self->recent_box, narrow ? -1 : RECENT_WIDTH, -1);
}

static void
tdm_new_deal_employees_bind (TdmNewDealStep *step, TdmDealDraft *draft)
{
  TdmNewDealEmployees *self = TDM_NEW_DEAL_EMPLOYEES (step);

  g_signal_connect_object (draft, "team-changed", G_CALLBACK (team_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "restored", G_CALLBACK (fill_form), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::narrow", G_CALLBACK (narrow_changed_cb), NULL);

  tdm_new_deal_step_add_field (step, "team", self->team_message);
  tdm_store_recent_people_async (tdm_new_deal_step_get_store (step), MAX_RECENT, NULL, recent_cb,
                                 g_object_ref (self));
  team_changed_cb (self);
}

static void
tdm_new_deal_employees_enter (TdmNewDealStep *step)
{
  gboolean habit = tdm_deal_draft_is_habit (tdm_new_deal_step_get_draft (step), TDM_DEAL_FIELD_TEAM);

  g_object_set (step, "description",
                habit ? _ ("As in your last deal. Remove whoever is not on this one.")
                      : _ ("At least one employee of your company. The team can be changed later."),
                NULL);
  gtk_widget_grab_focus (TDM_NEW_DEAL_EMPLOYEES (step)->upper_name_row);
}

static gboolean
tdm_new_deal_employees_finish (TdmNewDealStep *step)
{
  TdmNewDealEmployees *self = TDM_NEW_DEAL_EMPLOYEES (step);

  return is_form_empty (self) || take_form (self);
}

static char *
tdm_new_deal_employees_dup_summary (TdmNewDealStep *step, TdmDealDraft *draft)
{
  guint n = tdm_deal_draft_get_record (draft)->team->len;

  if (n == 0)
    return NULL;

  /* Translators: how many employees work on the deal. */
  return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
}

static void
tdm_new_deal_employees_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_NEW_DEAL_EMPLOYEES);

  G_OBJECT_CLASS (tdm_new_deal_employees_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, columns);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, team_list);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, form_group);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, team_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, first_name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, first_name_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, last_name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, last_name_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, phone_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, phone_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, email_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, email_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, add_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, recent_box);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealEmployees, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, form_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_field_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, recent_activated_cb);
}

static void
tdm_new_deal_employees_class_init (TdmNewDealEmployeesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TdmNewDealStepClass *step_class = TDM_NEW_DEAL_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_new_deal_employees_dispose;
  step_class->bind = tdm_new_deal_employees_bind;
  step_class->enter = tdm_new_deal_employees_enter;
  step_class->finish = tdm_new_deal_employees_finish;
  step_class->dup_summary = tdm_new_deal_employees_dup_summary;

  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               TDM_RESOURCE_PATH "/ui/tdm-new-deal-employees.ui");
  bind_template (widget_class);
}

static void
tdm_new_deal_employees_init (TdmNewDealEmployees *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->upper_name_row =
    tdm_name_rows_arrange (self->first_name_row, self->last_name_row, self->last_name_message);
  g_object_set (self->team_message, "entrance", self->upper_name_row, NULL);
}

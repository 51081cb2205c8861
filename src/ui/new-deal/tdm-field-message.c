/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Shows error, warning or helper text of one field, and tells assistive technology about it (E34). */

#include "tdm-field-message.h"

#include "tdm-config.h"
#include "tdm-text-row.h"

struct _TdmFieldMessage
{
  AdwPreferencesRow parent_instance;

  GtkLabel *label;
  GtkImage *icon;

  GtkWidget *field; /* not owned: all live in the same template */
  GtkWidget *entrance;
  char *helper;
  char *error;
  char *warning;
  gboolean touched;
};

G_DEFINE_FINAL_TYPE (TdmFieldMessage, tdm_field_message, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_FIELD = 1,
  PROP_ENTRANCE,
  PROP_HELPER,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static guint left_signal;

/* What takes the focus: the text inside an entry or text row, else the field itself. */
static GtkAccessible *
get_focused_part (TdmFieldMessage *self)
{
  if (TDM_IS_TEXT_ROW (self->field))
    return GTK_ACCESSIBLE (tdm_text_row_get_view (TDM_TEXT_ROW (self->field)));
  if (GTK_IS_EDITABLE (self->field) && gtk_editable_get_delegate (GTK_EDITABLE (self->field)))
    return GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->field)));

  return GTK_ACCESSIBLE (self->field);
}

static void
describe (TdmFieldMessage *self, GtkAccessible *part)
{
  if (self->error)
    {
      gtk_accessible_update_state (part, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      gtk_accessible_update_relation (part, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE, self->label, NULL, -1);
    }
  else
    {
      gtk_accessible_reset_state (part, GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_relation (part, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE);
    }

  if (tdm_field_message_get_text (self))
    gtk_accessible_update_relation (part, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->label, NULL, -1);
  else
    gtk_accessible_reset_relation (part, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY);
}

static void
set_css_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_text (TdmFieldMessage *self)
{
  const char *text = tdm_field_message_get_text (self);

  gtk_label_set_label (self->label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), self->error || self->warning);
  set_css_class (GTK_WIDGET (self), "error", self->error != NULL);
  set_css_class (GTK_WIDGET (self), "warning", !self->error && self->warning);
  set_css_class (GTK_WIDGET (self->label), "dimmed", !self->error && !self->warning);

  if (!self->field)
    return;

  set_css_class (self->field, "error", self->error != NULL);
  set_css_class (self->field, "has-message", text != NULL);
  describe (self, GTK_ACCESSIBLE (self->field));
  if (get_focused_part (self) != GTK_ACCESSIBLE (self->field))
    describe (self, get_focused_part (self));
}

static void
field_left_cb (TdmFieldMessage *self)
{
  g_signal_emit (self, left_signal, 0);
}

static void
field_changed_cb (TdmFieldMessage *self)
{
  self->touched = TRUE;
}

static void
set_field (TdmFieldMessage *self, GtkWidget *field)
{
  GtkEventController *focus;

  if (!field || self->field)
    return;

  g_set_weak_pointer (&self->field, field);
  focus = gtk_event_controller_focus_new ();
  g_signal_connect_object (focus, "leave", G_CALLBACK (field_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (field, focus);
  if (GTK_IS_EDITABLE (field))
    g_signal_connect_object (field, "changed", G_CALLBACK (field_changed_cb), self, G_CONNECT_SWAPPED);

  show_text (self);
}

static void
tdm_field_message_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmFieldMessage *self = TDM_FIELD_MESSAGE (object);

  if (prop_id == PROP_FIELD)
    g_value_set_object (value, self->field);
  else if (prop_id == PROP_ENTRANCE)
    g_value_set_object (value, self->entrance);
  else
    g_value_set_string (value, self->helper);
}

static void
tdm_field_message_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmFieldMessage *self = TDM_FIELD_MESSAGE (object);

  if (prop_id == PROP_FIELD)
    set_field (self, g_value_get_object (value));
  else if (prop_id == PROP_ENTRANCE)
    g_set_weak_pointer (&self->entrance, g_value_get_object (value));
  else
    tdm_field_message_set_helper (self, g_value_get_string (value));
}

static void
tdm_field_message_dispose (GObject *object)
{
  TdmFieldMessage *self = TDM_FIELD_MESSAGE (object);

  g_clear_weak_pointer (&self->field);
  g_clear_weak_pointer (&self->entrance);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_FIELD_MESSAGE);

  G_OBJECT_CLASS (tdm_field_message_parent_class)->dispose (object);
}

static void
tdm_field_message_finalize (GObject *object)
{
  TdmFieldMessage *self = TDM_FIELD_MESSAGE (object);

  g_free (self->helper);
  g_free (self->error);
  g_free (self->warning);

  G_OBJECT_CLASS (tdm_field_message_parent_class)->finalize (object);
}

/* A list box looks at one row only for the next focus, and at this one there is nothing to do: without this, Tab
 * would leave the list here and skip the fields below (E19). */
static gboolean
tdm_field_message_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean back = direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP;
  GtkWidget *next = widget;

  do
    next = back ? gtk_widget_get_prev_sibling (next) : gtk_widget_get_next_sibling (next);
  while (next && !gtk_widget_get_visible (next));

  return next && gtk_widget_child_focus (next, direction);
}

static void
tdm_field_message_class_init (TdmFieldMessageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tdm_field_message_get_property;
  object_class->set_property = tdm_field_message_set_property;
  object_class->dispose = tdm_field_message_dispose;
  object_class->finalize = tdm_field_message_finalize;
  widget_class->focus = tdm_field_message_focus;

  /* The widget the message is about; set once. */
  props[PROP_FIELD] =
    g_param_spec_object ("field", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* Where the focus goes to put it right, when that is not the field. */
  props[PROP_ENTRANCE] =
    g_param_spec_object ("entrance", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  /* What the field is for; shown while nothing is wrong. */
  props[PROP_HELPER] =
    g_param_spec_string ("helper", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  left_signal =
    g_signal_new ("left", TDM_TYPE_FIELD_MESSAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-field-message.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmFieldMessage, label);
  gtk_widget_class_bind_template_child (widget_class, TdmFieldMessage, icon);
}

static void
tdm_field_message_init (TdmFieldMessage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer none) (nullable): the widget the message is about */
GtkWidget *
tdm_field_message_get_field (TdmFieldMessage *self)
{
  return self->field;
}

void
tdm_field_message_focus_field (TdmFieldMessage *self)
{
  gtk_widget_grab_focus (self->entrance ? self->entrance : self->field);
}

void
tdm_field_message_set_helper (TdmFieldMessage *self, const char *helper)
{
  if (g_set_str (&self->helper, helper))
    show_text (self);
}

/**
 * tdm_field_message_set_error:
 * @self: a message
 * @text: (nullable): what is wrong, or %NULL when all is well again
 *
 * Marks the field and says why beside it. Bad input is kept.
 */
void
tdm_field_message_set_error (TdmFieldMessage *self, const char *text)
{
  g_return_if_fail (TDM_IS_FIELD_MESSAGE (self));

  if (g_set_str (&self->error, text))
    show_text (self);
}

/* A hint that does not stand in the way. */
void
tdm_field_message_set_warning (TdmFieldMessage *self, const char *text)
{
  g_return_if_fail (TDM_IS_FIELD_MESSAGE (self));

  if (g_set_str (&self->warning, text))
    show_text (self);
}

/* Speaks what is shown, for people who do not see it appear. */
void
tdm_field_message_announce (TdmFieldMessage *self)
{
  const char *text = tdm_field_message_get_text (self);

  if (text && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

gboolean
tdm_field_message_has_error (TdmFieldMessage *self)
{
  return self->error != NULL;
}

/* Whether something was typed into the field: leaving it untouched is no mistake yet. */
gboolean
tdm_field_message_is_touched (TdmFieldMessage *self)
{
  return self->touched;
}

/* Returns: (nullable): what is shown */
const char *
tdm_field_message_get_text (TdmFieldMessage *self)
{
  if (self->error)
    return self->error;

  return self->warning ? self->warning : self->helper;
}

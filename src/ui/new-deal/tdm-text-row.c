/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text view in a row, with its text as one property. */

#include "tdm-text-row.h"

#include "tdm-config.h"

struct _TdmTextRow
{
  AdwPreferencesRow parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
};

G_DEFINE_FINAL_TYPE (TdmTextRow, tdm_text_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  PROP_TEXT = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
buffer_changed_cb (TdmTextRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TEXT]);
}

static gboolean
tdm_text_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TDM_TEXT_ROW (widget)->view));
}

static void
tdm_text_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_take_string (value, tdm_text_row_dup_text (TDM_TEXT_ROW (object)));
}

static void
tdm_text_row_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  tdm_text_row_set_text (TDM_TEXT_ROW (object), g_value_get_string (value));
}

static void
tdm_text_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_TEXT_ROW);

  G_OBJECT_CLASS (tdm_text_row_parent_class)->dispose (object);
}

static void
tdm_text_row_class_init (TdmTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tdm_text_row_get_property;
  object_class->set_property = tdm_text_row_set_property;
  object_class->dispose = tdm_text_row_dispose;
  widget_class->grab_focus = tdm_text_row_grab_focus;

  props[PROP_TEXT] = g_param_spec_string (
    "text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-text-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmTextRow, view);
  gtk_widget_class_bind_template_child (widget_class, TdmTextRow, buffer);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
}

static void
tdm_text_row_init (TdmTextRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer full): never %NULL */
char *
tdm_text_row_dup_text (TdmTextRow *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (TDM_IS_TEXT_ROW (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);

  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

void
tdm_text_row_set_text (TdmTextRow *self, const char *text)
{
  g_autofree char *old = NULL;

  g_return_if_fail (TDM_IS_TEXT_ROW (self));

  old = tdm_text_row_dup_text (self);
  if (g_strcmp0 (old, text ? text : "") != 0)
    gtk_text_buffer_set_text (self->buffer, text ? text : "", -1);
}

/* The part that takes the focus, for accessible relations. */
GtkWidget *
tdm_text_row_get_view (TdmTextRow *self)
{
  return GTK_WIDGET (self->view);
}

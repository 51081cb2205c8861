/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A boxed list of facts with an edit button. */

#include "tdm-review-group.h"

#include <glib/gi18n.h>

#include "tdm-config.h"

struct _TdmReviewGroup
{
  AdwPreferencesGroup parent_instance;

  GtkWidget *edit_button;

  char *edit_label;
  GPtrArray *rows; /* not owned: children of the group */
};

G_DEFINE_FINAL_TYPE (TdmReviewGroup, tdm_review_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_EDIT_LABEL = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static guint edit_signal;

static void
edit_clicked_cb (TdmReviewGroup *self)
{
  g_signal_emit (self, edit_signal, 0);
}

static void
tdm_review_group_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, TDM_REVIEW_GROUP (object)->edit_label);
}

static void
tdm_review_group_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmReviewGroup *self = TDM_REVIEW_GROUP (object);

  g_set_str (&self->edit_label, g_value_get_string (value));
  gtk_widget_set_tooltip_text (self->edit_button, self->edit_label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->edit_label, -1);
}

static void
tdm_review_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_REVIEW_GROUP);

  G_OBJECT_CLASS (tdm_review_group_parent_class)->dispose (object);
}

static void
tdm_review_group_finalize (GObject *object)
{
  TdmReviewGroup *self = TDM_REVIEW_GROUP (object);

  g_free (self->edit_label);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (tdm_review_group_parent_class)->finalize (object);
}

static void
tdm_review_group_class_init (TdmReviewGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tdm_review_group_get_property;
  object_class->set_property = tdm_review_group_set_property;
  object_class->dispose = tdm_review_group_dispose;
  object_class->finalize = tdm_review_group_finalize;

  props[PROP_EDIT_LABEL] =
    g_param_spec_string ("edit-label", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  edit_signal =
    g_signal_new ("edit", TDM_TYPE_REVIEW_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-review-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmReviewGroup, edit_button);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked_cb);
}

static void
tdm_review_group_init (TdmReviewGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tdm_review_group_clear (TdmReviewGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
}

void
tdm_review_group_add_row (TdmReviewGroup *self, GtkWidget *row)
{
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/* Markup is switched off before there is a title: properties given together are seen together. */
static GtkWidget *
make_row (const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);

  return row;
}

/* A fact without a value is left out. */
void
tdm_review_group_add_fact (TdmReviewGroup *self, const char *title, const char *value)
{
  GtkWidget *row;

  if (!value)
    return;

  row = make_row (title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), value);
  adw_action_row_set_subtitle_selectable (ADW_ACTION_ROW (row), TRUE);
  gtk_widget_add_css_class (row, "property");
  tdm_review_group_add_row (self, row);
}

void
tdm_review_group_add_problem (TdmReviewGroup *self, const char *text)
{
  GtkWidget *row = make_row (text);

  gtk_widget_add_css_class (row, "error");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("tdm-triangle-symbolic"));
  tdm_review_group_add_row (self, row);
}

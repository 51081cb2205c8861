/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A step of the guide: says which fields it owns and shows at them what the rules object to. */

#include "tdm-new-deal-step.h"

#include "tdm-config.h"
#include "tdm-new-deal-problem.h"

#define MARGIN_WIDE 24
#define MARGIN_NARROW 12

typedef struct
{
  GtkWidget *page;
  AdwBin *content_bin;

  TdmDealDraft *draft;
  TdmStore *store;
  char *title;
  char *heading;
  char *description;
  char *next_label;
  gboolean narrow;
  GPtrArray *fields; /* Field, in the order of the form */
} TdmNewDealStepPrivate;

typedef struct
{
  char *path;
  TdmFieldMessage *message; /* child of the step */
} Field;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TdmNewDealStep, tdm_new_deal_step, ADW_TYPE_BIN)

enum
{
  PROP_TITLE = 1,
  PROP_HEADING,
  PROP_DESCRIPTION,
  PROP_NEXT_LABEL,
  PROP_CONTENT,
  PROP_NARROW,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
static guint go_to_signal;

#define PRIVATE(self) ((TdmNewDealStepPrivate *) tdm_new_deal_step_get_instance_private (self))

static void
field_free (gpointer data)
{
  Field *field = data;

  g_free (field->path);
  g_free (field);
}

static const TdmProblem *
find_problem (GPtrArray *problems, const char *path)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const TdmProblem *problem = g_ptr_array_index (problems, i);

      if (tdm_new_deal_problem_is_in (problem->field, path))
        return problem;
    }

  return NULL;
}

static void
show_problem (Field *field, const TdmProblem *problem)
{
  g_autofree char *text = problem ? tdm_new_deal_problem_text (problem->field, problem->code) : NULL;

  tdm_field_message_set_error (field->message, text);
}

static Field *
find_field_of_message (TdmNewDealStep *self, TdmFieldMessage *message)
{
  GPtrArray *fields = PRIVATE (self)->fields;

  for (guint i = 0; i < fields->len; i++)
    {
      Field *field = g_ptr_array_index (fields, i);

      if (field->message == message)
        return field;
    }

  return NULL;
}

/* A field left untouched is no mistake yet, and a typed company name may still be chosen from the matches. */
static gboolean
is_premature (const Field *field, const TdmProblem *problem)
{
  GtkWidget *widget = tdm_field_message_get_field (field->message);

  if (problem->code != TDM_RULE_ERROR_MISSING)
    return FALSE;
  if (!tdm_field_message_is_touched (field->message))
    return TRUE;

  return GTK_IS_EDITABLE (widget) && *gtk_editable_get_text (GTK_EDITABLE (widget)) != '\0';
}

/* A field is judged when it is left, never while somebody types in it. */
static void
field_left_cb (TdmNewDealStep *self, TdmFieldMessage *message)
{
  g_autoptr (GPtrArray) problems = tdm_deal_draft_check (PRIVATE (self)->draft);
  Field *field = find_field_of_message (self, message);
  const TdmProblem *problem = find_problem (problems, field->path);
  gboolean had_error = tdm_field_message_has_error (message);

  if (problem && is_premature (field, problem))
    return;

  show_problem (field, problem);
  if (problem && !had_error)
    tdm_field_message_announce (message);
}

/* What has been put right stops being marked at once. */
static void
draft_changed_cb (TdmNewDealStep *self)
{
  GPtrArray *fields = PRIVATE (self)->fields;
  g_autoptr (GPtrArray) problems = NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      Field *field = g_ptr_array_index (fields, i);

      if (!tdm_field_message_has_error (field->message))
        continue;
      if (!problems)
        problems = tdm_deal_draft_check (PRIVATE (self)->draft);
      if (!find_problem (problems, field->path))
        show_problem (field, NULL);
    }
}

/* Another draft: old complaints are not about it. */
static void
draft_restored_cb (TdmNewDealStep *self)
{
  GPtrArray *fields = PRIVATE (self)->fields;

  for (guint i = 0; i < fields->len; i++)
    show_problem (g_ptr_array_index (fields, i), NULL);
}

static void
set_narrow (TdmNewDealStep *self, gboolean narrow)
{
  TdmNewDealStepPrivate *priv = PRIVATE (self);
  int margin = narrow ? MARGIN_NARROW : MARGIN_WIDE;

  if (priv->narrow == narrow)
    return;

  priv->narrow = narrow;
  gtk_widget_set_margin_start (priv->page, margin);
  gtk_widget_set_margin_end (priv->page, margin);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
tdm_new_deal_step_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmNewDealStepPrivate *priv = PRIVATE (TDM_NEW_DEAL_STEP (object));

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_HEADING:
      g_value_set_string (value, priv->heading);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, priv->description);
      break;
    case PROP_NEXT_LABEL:
      g_value_set_string (value, priv->next_label);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, adw_bin_get_child (priv->content_bin));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_words (TdmNewDealStep *self, char **words, const GValue *value, guint prop_id)
{
  if (g_set_str (words, g_value_get_string (value)))
    g_object_notify_by_pspec (G_OBJECT (self), props[prop_id]);
}

static void
tdm_new_deal_step_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmNewDealStep *self = TDM_NEW_DEAL_STEP (object);
  TdmNewDealStepPrivate *priv = PRIVATE (self);

  switch (prop_id)
    {
    case PROP_TITLE:
      set_words (self, &priv->title, value, prop_id);
      break;
    case PROP_HEADING:
      set_words (self, &priv->heading, value, prop_id);
      break;
    case PROP_DESCRIPTION:
      set_words (self, &priv->description, value, prop_id);
      break;
    case PROP_NEXT_LABEL:
      set_words (self, &priv->next_label, value, prop_id);
      break;
    case PROP_CONTENT:
      adw_bin_set_child (priv->content_bin, g_value_get_object (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
tdm_new_deal_step_dispose (GObject *object)
{
  TdmNewDealStepPrivate *priv = PRIVATE (TDM_NEW_DEAL_STEP (object));

  if (priv->draft)
    g_signal_handlers_disconnect_by_data (priv->draft, object);
  g_clear_object (&priv->draft);
  g_clear_object (&priv->store);
  g_ptr_array_set_size (priv->fields, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_NEW_DEAL_STEP);

  G_OBJECT_CLASS (tdm_new_deal_step_parent_class)->dispose (object);
}

static void
tdm_new_deal_step_finalize (GObject *object)
{
  TdmNewDealStepPrivate *priv = PRIVATE (TDM_NEW_DEAL_STEP (object));

  g_free (priv->title);
  g_free (priv->heading);
  g_free (priv->description);
  g_free (priv->next_label);
  g_ptr_array_unref (priv->fields);

  G_OBJECT_CLASS (tdm_new_deal_step_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);
  /* What the button that leaves this step says. */
  props[PROP_NEXT_LABEL] = g_param_spec_string ("next-label", NULL, NULL, NULL, flags);
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
tdm_new_deal_step_class_init (TdmNewDealStepClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tdm_new_deal_step_get_property;
  object_class->set_property = tdm_new_deal_step_set_property;
  object_class->dispose = tdm_new_deal_step_dispose;
  object_class->finalize = tdm_new_deal_step_finalize;

  install_properties (object_class);

  go_to_signal = g_signal_new ("go-to", TDM_TYPE_NEW_DEAL_STEP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-new-deal-step.ui");
  gtk_widget_class_bind_template_child_private (widget_class, TdmNewDealStep, page);
  gtk_widget_class_bind_template_child_private (widget_class, TdmNewDealStep, content_bin);
}

static void
tdm_new_deal_step_init (TdmNewDealStep *self)
{
  PRIVATE (self)->fields = g_ptr_array_new_with_free_func (field_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tdm_new_deal_step_bind:
 * @self: a step
 * @draft: the draft all steps share
 * @store: where suggestions come from
 *
 * Called once, before the step is shown.
 */
void
tdm_new_deal_step_bind (TdmNewDealStep *self, TdmDealDraft *draft, TdmStore *store)
{
  TdmNewDealStepPrivate *priv = PRIVATE (self);

  g_return_if_fail (priv->draft == NULL);

  priv->draft = g_object_ref (draft);
  priv->store = g_object_ref (store);
  TDM_NEW_DEAL_STEP_GET_CLASS (self)->bind (self, draft);
  g_signal_connect_object (draft, "changed", G_CALLBACK (draft_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "restored", G_CALLBACK (draft_restored_cb), self, G_CONNECT_SWAPPED);
}

TdmDealDraft *
tdm_new_deal_step_get_draft (TdmNewDealStep *self)
{
  return PRIVATE (self)->draft;
}

TdmStore *
tdm_new_deal_step_get_store (TdmNewDealStep *self)
{
  return PRIVATE (self)->store;
}

const char *
tdm_new_deal_step_get_title (TdmNewDealStep *self)
{
  return PRIVATE (self)->title;
}

const char *
tdm_new_deal_step_get_next_label (TdmNewDealStep *self)
{
  return PRIVATE (self)->next_label;
}

gboolean
tdm_new_deal_step_get_narrow (TdmNewDealStep *self)
{
  return PRIVATE (self)->narrow;
}

void
tdm_new_deal_step_enter (TdmNewDealStep *self)
{
  TdmNewDealStepClass *klass = TDM_NEW_DEAL_STEP_GET_CLASS (self);

  if (klass->enter)
    klass->enter (self);
}

gboolean
tdm_new_deal_step_finish (TdmNewDealStep *self)
{
  TdmNewDealStepClass *klass = TDM_NEW_DEAL_STEP_GET_CLASS (self);

  return !klass->finish || klass->finish (self);
}

char *
tdm_new_deal_step_dup_summary (TdmNewDealStep *self)
{
  TdmNewDealStepClass *klass = TDM_NEW_DEAL_STEP_GET_CLASS (self);

  return klass->dup_summary ? klass->dup_summary (self, PRIVATE (self)->draft) : NULL;
}

/* Whether none of @problems is about a field of this step. */
gboolean
tdm_new_deal_step_is_complete (TdmNewDealStep *self, GPtrArray *problems)
{
  GPtrArray *fields = PRIVATE (self)->fields;

  for (guint i = 0; i < fields->len; i++)
    {
      const Field *field = g_ptr_array_index (fields, i);

      if (find_problem (problems, field->path))
        return FALSE;
    }

  return TRUE;
}

gboolean
tdm_new_deal_step_owns (TdmNewDealStep *self, const char *path)
{
  GPtrArray *fields = PRIVATE (self)->fields;

  for (guint i = 0; i < fields->len; i++)
    {
      const Field *field = g_ptr_array_index (fields, i);

      if (tdm_new_deal_problem_is_in (path, field->path))
        return TRUE;
    }

  return FALSE;
}

/**
 * tdm_new_deal_step_show_problems:
 * @self: a step
 * @problems: (element-type TdmProblem): of the whole draft
 *
 * Marks every field that has a problem, puts the focus on the first and speaks its message (E34).
 *
 * Returns: %TRUE when there was one
 */
gboolean
tdm_new_deal_step_show_problems (TdmNewDealStep *self, GPtrArray *problems)
{
  GPtrArray *fields = PRIVATE (self)->fields;
  Field *first = NULL;

  for (guint i = 0; i < fields->len; i++)
    {
      Field *field = g_ptr_array_index (fields, i);
      const TdmProblem *problem = find_problem (problems, field->path);

      show_problem (field, problem);
      if (problem && !first)
        first = field;
    }

  if (!first)
    return FALSE;

  tdm_field_message_focus_field (first->message);
  tdm_field_message_announce (first->message);

  return TRUE;
}

void
tdm_new_deal_step_focus_field (TdmNewDealStep *self, const char *path)
{
  GPtrArray *fields = PRIVATE (self)->fields;

  for (guint i = 0; i < fields->len; i++)
    {
      const Field *field = g_ptr_array_index (fields, i);

      if (tdm_new_deal_problem_is_in (path, field->path))
        {
          tdm_field_message_focus_field (field->message);
          return;
        }
    }
}

/**
 * tdm_new_deal_step_add_field:
 * @self: a step
 * @path: member path as the rules name it
 * @message: the line at the field
 *
 * Makes the step the owner of @path: problems with it are shown by @message. In the order of the form.
 */
void
tdm_new_deal_step_add_field (TdmNewDealStep *self, const char *path, TdmFieldMessage *message)
{
  Field *field = g_new0 (Field, 1);

  field->path = g_strdup (path);
  field->message = message;
  g_ptr_array_add (PRIVATE (self)->fields, field);
  g_signal_connect_object (message, "left", G_CALLBACK (field_left_cb), self, G_CONNECT_SWAPPED);
}

static gboolean
null_to_empty (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text ? text : "");

  return TRUE;
}

/* Binds the text of @row to a text property of the draft, both ways. */
void
tdm_new_deal_step_bind_text (TdmNewDealStep *self, const char *property, GtkWidget *row)
{
  g_object_bind_property_full (PRIVATE (self)->draft, property, row, "text",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, null_to_empty, NULL, NULL,
                               NULL);
}

void
tdm_new_deal_step_go_to (TdmNewDealStep *self, const char *path)
{
  g_signal_emit (self, go_to_signal, 0, path);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Today: a sentence, the groups of what wants to be done, and the tips beside them (M81–M84, M96–M98). */

#include "tdm-today-page.h"

#include "tdm-config.h"
#include "tdm-deals-empty.h"
#include "tdm-today-section.h"
#include "tdm-today-tips.h"
#include "tdm-today-verbs.h"
#include "tdm-today-words.h"
#include "tdm-window.h"

struct _TdmTodayPage
{
  AdwNavigationPage parent_instance;

  TdmTodayList *list;
  TdmTodayColumns columns;
  TdmTodaySection *sections[TDM_N_TODAY_KINDS]; /* children of sections_box */
  gboolean narrow;

  GtkStack *stack;
  TdmDealsEmpty *first_run;
  GtkBox *sections_box;
  GtkLabel *date_label;
  GtkLabel *sentence_label;
  TdmTodayTips *tips;
};

G_DEFINE_FINAL_TYPE (TdmTodayPage, tdm_today_page, ADW_TYPE_NAVIGATION_PAGE)

enum
{
  PROP_0,
  PROP_LIST,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

/* ---- showing ---- */

/* Groups stand by what costs most to miss, so the first row of the page is the most urgent one. */
static void
suggest_first (TdmTodayPage *self)
{
  gboolean first = TRUE;

  for (guint i = 0; i < TDM_N_TODAY_KINDS; i++)
    {
      TdmTodayRow *row;

      for (guint j = 0; (row = tdm_today_section_get_row (self->sections[i], j)) != NULL; j++)
        {
          tdm_today_row_set_suggested (row, first);
          first = FALSE;
        }
    }
}

static void
update_words (TdmTodayPage *self)
{
  g_autofree char *date = tdm_today_dup_date_heading ();
  g_autofree char *sentence = tdm_today_list_dup_sentence (self->list);

  gtk_label_set_label (self->date_label, date);
  gtk_label_set_label (self->sentence_label, tdm_today_list_get_counted (self->list) ? sentence : "");
}

static void
show_first_run (TdmTodayPage *self)
{
  g_autoptr (TdmDealQuery) query = tdm_deal_query_new ();

  tdm_deals_empty_explain (self->first_run, query, 0);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static gboolean
is_first_run (TdmTodayPage *self)
{
  return tdm_today_list_get_counted (self->list) && tdm_today_list_get_n_deals (self->list) == 0 &&
         tdm_today_list_get_count (self->list) == 0;
}

static void
update (TdmTodayPage *self)
{
  if (!tdm_today_list_get_ready (self->list))
    return;

  if (is_first_run (self))
    {
      show_first_run (self);
      return;
    }

  for (guint i = 0; i < TDM_N_TODAY_KINDS; i++)
    tdm_today_section_update (self->sections[i]);
  suggest_first (self);
  update_words (self);
  if (tdm_today_list_get_counted (self->list))
    tdm_today_tips_update (self->tips, self->list);
  gtk_stack_set_visible_child_name (self->stack, "today");
}

/* ---- doing ---- */

static void
do_cb (TdmTodayPage *self, TdmTodayItem *item, guint verb)
{
  tdm_today_do (GTK_WIDGET (self), self->list, item, verb);
}

/* The list of deals with the question of the group as its filter. */
static void
show_all_cb (TdmTodayPage *self, TdmTodaySection *section)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  TdmTodayKind kind = tdm_today_section_get_kind (section);
  g_autoptr (TdmDealQuery) query = tdm_today_kind_dup_query (kind);

  if (kind == TDM_TODAY_OFFERS || kind == TDM_TODAY_DOCUMENTS)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-page", "s", TDM_PAGE_OFFERS);
  else if (query == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-received", NULL);
  else if (TDM_IS_WINDOW (root))
    tdm_window_show_deals (TDM_WINDOW (root), query);
}

/* ---- the object ---- */

static void
set_narrow (TdmTodayPage *self, gboolean narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  for (guint i = 0; i < TDM_N_TODAY_KINDS; i++)
    tdm_today_section_set_narrow (self->sections[i], narrow);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
}

static void
tdm_today_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  TdmTodayPage *self = TDM_TODAY_PAGE (object);

  if (prop_id == PROP_LIST)
    g_value_set_object (value, self->list);
  else if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, self->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tdm_today_page_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  TdmTodayPage *self = TDM_TODAY_PAGE (object);

  if (prop_id == PROP_LIST)
    self->list = g_value_dup_object (value);
  else if (prop_id == PROP_NARROW)
    set_narrow (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
append_section (TdmTodayPage *self, TdmTodayKind kind)
{
  GtkWidget *section = tdm_today_section_new (self->list, kind, &self->columns);

  g_signal_connect_object (section, "do", G_CALLBACK (do_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (section, "show-all", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->sections_box, section);
  self->sections[kind] = TDM_TODAY_SECTION (section);
}

static void
tdm_today_page_constructed (GObject *object)
{
  TdmTodayPage *self = TDM_TODAY_PAGE (object);

  G_OBJECT_CLASS (tdm_today_page_parent_class)->constructed (object);

  for (guint i = 0; i < TDM_N_TODAY_KINDS; i++)
    append_section (self, i);
  g_signal_connect_object (self->list, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  tdm_today_list_hurry (self->list);
  update (self);
}

static void
tdm_today_page_dispose (GObject *object)
{
  TdmTodayPage *self = TDM_TODAY_PAGE (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TDM_TYPE_TODAY_PAGE);
  g_clear_object (&self->columns.values);
  g_clear_object (&self->columns.chips);
  g_clear_object (&self->columns.seconds);
  g_clear_object (&self->columns.buttons);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (tdm_today_page_parent_class)->dispose (object);
}

static void
tdm_today_page_class_init (TdmTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tdm_today_page_constructed;
  object_class->dispose = tdm_today_page_dispose;
  object_class->get_property = tdm_today_page_get_property;
  object_class->set_property = tdm_today_page_set_property;

  props[PROP_LIST] =
    g_param_spec_object ("list", NULL, NULL, TDM_TYPE_TODAY_LIST,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean (
    "narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (TDM_TYPE_DEALS_EMPTY);
  g_type_ensure (TDM_TYPE_TODAY_TIPS);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, first_run);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, sections_box);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, date_label);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, sentence_label);
  gtk_widget_class_bind_template_child (widget_class, TdmTodayPage, tips);
}

static void
tdm_today_page_init (TdmTodayPage *self)
{
  self->columns.values = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->columns.chips = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->columns.seconds = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  self->columns.buttons = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

TdmTodayPage *
tdm_today_page_new (TdmTodayList *list)
{
  return g_object_new (TDM_TYPE_TODAY_PAGE, "list", list, NULL);
}

/* Returns: (transfer none) (nullable): a row of a group, for tests */
TdmTodayRow *
tdm_today_page_get_row (TdmTodayPage *self, TdmTodayKind kind, guint position)
{
  g_return_val_if_fail (TDM_IS_TODAY_PAGE (self), NULL);

  return tdm_today_section_get_row (self->sections[kind], position);
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of deals as views want it: with marked rows, and in sections when it is grouped. */

#include "tdm-deal-selection.h"

struct _TdmDealSelection
{
  GObject parent_instance;

  TdmDealList *list;
  GtkBitset *selected; /* positions */
};

static void list_model_iface_init (GListModelInterface *iface);
static void section_model_iface_init (GtkSectionModelInterface *iface);
static void selection_model_iface_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TdmDealSelection,
                               tdm_deal_selection,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init)
                                 G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_iface_init)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL,
                                                          selection_model_iface_init))

/* ---- the rows ---- */

static GType
tdm_deal_selection_get_item_type (GListModel *model)
{
  return TDM_TYPE_DEAL;
}

static guint
tdm_deal_selection_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (TDM_DEAL_SELECTION (model)->list));
}

static gpointer
tdm_deal_selection_get_item (GListModel *model, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (TDM_DEAL_SELECTION (model)->list), position);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = tdm_deal_selection_get_item_type;
  iface->get_n_items = tdm_deal_selection_get_n_items;
  iface->get_item = tdm_deal_selection_get_item;
}

/* ---- sections ---- */

static void
tdm_deal_selection_get_section (GtkSectionModel *model, guint position, guint *out_start, guint *out_end)
{
  TdmDealSelection *self = TDM_DEAL_SELECTION (model);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  guint group = position < n_items ? tdm_deal_list_find_group (self->list, position) : G_MAXUINT;

  *out_start = position < n_items ? 0 : n_items;
  *out_end = position < n_items ? n_items : G_MAXUINT;
  if (group != G_MAXUINT)
    {
      const TdmDealListGroup *info =
        &g_array_index (tdm_deal_list_get_groups (self->list), TdmDealListGroup, group);

      *out_start = info->first;
      *out_end = info->first + info->count;
    }
}

static void
section_model_iface_init (GtkSectionModelInterface *iface)
{
  iface->get_section = tdm_deal_selection_get_section;
}

static void
groups_changed_cb (TdmDealSelection *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->list));

  if (n_items > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, n_items);
}

/* ---- marks ---- */

static gboolean
tdm_deal_selection_is_selected (GtkSelectionModel *model, guint position)
{
  return gtk_bitset_contains (TDM_DEAL_SELECTION (model)->selected, position);
}

static GtkBitset *
tdm_deal_selection_get_selection_in_range (GtkSelectionModel *model, guint position, guint n_items)
{
  return gtk_bitset_ref (TDM_DEAL_SELECTION (model)->selected);
}

static gboolean
tdm_deal_selection_set_selection (GtkSelectionModel *model, GtkBitset *selected, GtkBitset *mask)
{
  TdmDealSelection *self = TDM_DEAL_SELECTION (model);
  g_autoptr (GtkBitset) before = self->selected;
  g_autoptr (GtkBitset) changes = gtk_bitset_copy (before);
  guint first;

  gtk_bitset_difference (changes, selected);
  gtk_bitset_intersect (changes, mask);
  /* Views may hold the old one, so it is not changed in place. */
  self->selected = gtk_bitset_copy (before);
  if (gtk_bitset_is_empty (changes))
    return TRUE;

  gtk_bitset_difference (self->selected, changes);
  first = gtk_bitset_get_minimum (changes);
  gtk_selection_model_selection_changed (model, first, gtk_bitset_get_maximum (changes) - first + 1);

  return TRUE;
}

static void
selection_model_iface_init (GtkSelectionModelInterface *iface)
{
  /* The others come down to these three. */
  iface->is_selected = tdm_deal_selection_is_selected;
  iface->get_selection_in_range = tdm_deal_selection_get_selection_in_range;
  iface->set_selection = tdm_deal_selection_set_selection;
}

static void
items_changed_cb (TdmDealSelection *self, guint position, guint removed, guint added)
{
  GtkBitset *selected = gtk_bitset_copy (self->selected);

  gtk_bitset_splice (selected, position, removed, added);
  gtk_bitset_unref (self->selected);
  self->selected = selected;
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* ---- the object ---- */

static void
tdm_deal_selection_dispose (GObject *object)
{
  TdmDealSelection *self = TDM_DEAL_SELECTION (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);

  G_OBJECT_CLASS (tdm_deal_selection_parent_class)->dispose (object);
}

static void
tdm_deal_selection_finalize (GObject *object)
{
  TdmDealSelection *self = TDM_DEAL_SELECTION (object);

  gtk_bitset_unref (self->selected);

  G_OBJECT_CLASS (tdm_deal_selection_parent_class)->finalize (object);
}

static void
tdm_deal_selection_class_init (TdmDealSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_deal_selection_dispose;
  G_OBJECT_CLASS (klass)->finalize = tdm_deal_selection_finalize;
}

static void
tdm_deal_selection_init (TdmDealSelection *self)
{
  self->selected = gtk_bitset_new_empty ();
}

/**
 * tdm_deal_selection_new:
 * @list: held
 *
 * Returns: (transfer full): nothing marked; the groups of @list are its sections (M42)
 */
TdmDealSelection *
tdm_deal_selection_new (TdmDealList *list)
{
  TdmDealSelection *self;

  g_return_val_if_fail (TDM_IS_DEAL_LIST (list), NULL);

  self = g_object_new (TDM_TYPE_DEAL_SELECTION, NULL);
  self->list = g_object_ref (list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::groups", G_CALLBACK (groups_changed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

TdmDealList *
tdm_deal_selection_get_list (TdmDealSelection *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_SELECTION (self), NULL);

  return self->list;
}

guint
tdm_deal_selection_get_n_selected (TdmDealSelection *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_SELECTION (self), 0);

  return gtk_bitset_get_size (self->selected);
}

guint
tdm_deal_selection_get_single (TdmDealSelection *self)
{
  g_return_val_if_fail (TDM_IS_DEAL_SELECTION (self), GTK_INVALID_LIST_POSITION);

  return gtk_bitset_get_size (self->selected) == 1 ? gtk_bitset_get_minimum (self->selected)
                                                   : GTK_INVALID_LIST_POSITION;
}

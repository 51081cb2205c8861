/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Three choices, of which one shows the list of partners (offers-and-cosell.md §4.5). Partners stay in the list when
 * another choice is made. */

#include "tdm-csp-choices.h"

#include <glib/gi18n.h>

#include "tdm-deal-rules.h"
#include "tdm-offer-types.h"
#include "tdm-offer-words.h"
#include "tdm-part-list.h"

#define N_CHOICES 3

struct _TdmCspChoices
{
  GtkBox parent_instance;

  TdmOfferEditor *editor;
  gboolean filling;

  GtkWidget *group;
  GtkWidget *checks[N_CHOICES];
  GtkWidget *clear_row;
  GtkWidget *partners;
};

G_DEFINE_FINAL_TYPE (TdmCspChoices, tdm_csp_choices, GTK_TYPE_BOX)

/* ---- partners ---- */

static const TdmPartField fields[] = {
  { "name", N_ ("Name of the partner"), NULL, GTK_INPUT_PURPOSE_FREE_FORM, NULL },
  /* Translators: the number of an organization in Microsoft’s cloud. */
  { "tenantId", N_ ("Tenant ID"), N_ ("Looks like 01234567-89ab-cdef-0123-456789abcdef; optional."),
    GTK_INPUT_PURPOSE_FREE_FORM, NULL },
};

static const TdmPartForm form = { &tdm_csp_partner_shape, fields, G_N_ELEMENTS (fields) };

static char *
dup_title (gconstpointer part)
{
  const TdmCspPartner *partner = part;

  return g_strdup (partner->name != NULL ? partner->name : partner->tenant_id);
}

static char *
dup_subtitle (gconstpointer part)
{
  const TdmCspPartner *partner = part;

  return partner->name != NULL ? g_strdup (partner->tenant_id) : NULL;
}

static gboolean
check (const TdmOffer *offer, gconstpointer part, guint position, GError **error)
{
  const TdmCspPartner *partner = part;

  if (partner->name == NULL && partner->tenant_id == NULL)
    tdm_rule_error_set (error, TDM_RULE_ERROR_MISSING, "name");
  else if (partner->tenant_id != NULL && !tdm_guid_is_valid (partner->tenant_id))
    tdm_rule_error_set (error, TDM_RULE_ERROR_INVALID, "tenantId");
  else
    return TRUE;

  return FALSE;
}

static const TdmPartKind partner_kind = {
  .form = &form,
  .field = TDM_OFFER_FIELD_CSP_PARTNERS,
  .offset = G_STRUCT_OFFSET (TdmOffer, csp_partners),
  .draft = "csp-partner",
  .add_label = N_ ("_Add partner…"),
  .new_title = N_ ("New partner"),
  .edit_title = N_ ("Edit partner"),
  .remove_label = N_ ("_Remove partner"),
  .dup_title = dup_title,
  .dup_subtitle = dup_subtitle,
  .check = check,
};

/* ---- the choice ---- */

static void
choose (TdmCspChoices *self, const char *token)
{
  g_autoptr (TdmOffer) values = tdm_offer_new ();

  values->csp = g_strdup (token);
  tdm_offer_editor_edit (self->editor, values, TDM_OFFER_FIELD_CSP);
}

static void
toggled_cb (TdmCspChoices *self, GtkCheckButton *check_button)
{
  if (self->filling || !gtk_check_button_get_active (check_button))
    return;

  for (guint i = 0; i < N_CHOICES; i++)
    if (self->checks[i] == GTK_WIDGET (check_button))
      choose (self, tdm_offer_get_csp_choices ()[i]);
}

static void
clear_cb (TdmCspChoices *self)
{
  choose (self, NULL);
  gtk_widget_grab_focus (self->checks[0]);
}

static const char *
get_words (const TdmOffer *offer)
{
  switch (tdm_offer_type_get_csp (offer->type))
    {
    case TDM_CSP_ELIGIBLE:
      return _ ("Offers of this type can be opened to partners in the CSP program.");
    case TDM_CSP_WHEN_SOLD:
      return offer->transactable == TDM_TRUTH_YES ? _ ("This offer is sold through Microsoft, so it can be "
                                                       "opened to partners in the CSP program.")
                                                  : _ ("Offers of this type can be opened to partners once "
                                                       "they are sold through Microsoft, which is "
                                                       "said on the page Plans.");
    case TDM_CSP_BY_DEFAULT:
      return _ ("Offers of this type are open to all partners in the CSP program by default.");
    case TDM_CSP_NOT_ELIGIBLE:
    default:
      return _ ("Offers of this type are not eligible for the CSP program. Nothing has to be chosen here.");
    }
}

/* A choice that is there already can be changed or taken back. */
static gboolean
can_choose (const TdmOffer *offer)
{
  return offer->csp != NULL || tdm_offer_type_get_csp (offer->type) != TDM_CSP_NOT_ELIGIBLE;
}

static void
show (TdmCspChoices *self)
{
  const TdmOffer *offer = tdm_offer_editor_get_offer (self->editor);
  const char *const *tokens = tdm_offer_get_csp_choices ();

  if (offer == NULL)
    return;

  self->filling = TRUE;
  for (guint i = 0; i < N_CHOICES; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->checks[i]), g_strcmp0 (offer->csp, tokens[i]) == 0);
  self->filling = FALSE;
  gtk_widget_set_sensitive (self->group, can_choose (offer));
  gtk_widget_set_visible (self->clear_row, offer->csp != NULL);
  gtk_widget_set_visible (self->partners, g_strcmp0 (offer->csp, "specific") == 0);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self->group), get_words (offer));
}

GtkWidget *
tdm_csp_choices_get_check (TdmCspChoices *self, const char *token)
{
  for (guint i = 0; i < N_CHOICES; i++)
    if (g_str_equal (tdm_offer_get_csp_choices ()[i], token))
      return self->checks[i];

  return NULL;
}

GtkWidget *
tdm_csp_choices_get_partners (TdmCspChoices *self)
{
  return self->partners;
}

/* ---- the object ---- */

static void
tdm_csp_choices_dispose (GObject *object)
{
  TdmCspChoices *self = TDM_CSP_CHOICES (object);

  self->filling = TRUE; /* checks that go say so once more */
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (tdm_csp_choices_parent_class)->dispose (object);
}

static void
tdm_csp_choices_class_init (TdmCspChoicesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tdm_csp_choices_dispose;
}

static const char *
get_about (const char *token)
{
  if (g_str_equal (token, "any"))
    return _ ("All of them can sell it to their customers.");

  return g_str_equal (token, "specific") ? _ ("Only the partners in the list below.")
                                         : _ ("It is sold to customers directly only.");
}

static void
add_choice (TdmCspChoices *self, guint i)
{
  const char *token = tdm_offer_get_csp_choices ()[i];
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", tdm_words_csp_choice (token), "subtitle",
                                 get_about (token), NULL);

  self->checks[i] = gtk_check_button_new ();
  if (i > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (self->checks[i]), GTK_CHECK_BUTTON (self->checks[0]));
  gtk_widget_set_valign (self->checks[i], GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), self->checks[i]);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), self->checks[i]);
  g_signal_connect_object (self->checks[i], "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), row);
}

static void
tdm_csp_choices_init (TdmCspChoices *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
  self->group = adw_preferences_group_new ();
  for (guint i = 0; i < N_CHOICES; i++)
    add_choice (self, i);
  self->clear_row = adw_button_row_new ();
  /* Translators: a button: the question is open again, as if it had not been answered. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->clear_row), _ ("Take the choice back"));
  g_signal_connect_object (self->clear_row, "activated", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->group), self->clear_row);
  gtk_box_append (GTK_BOX (self), self->group);
}

GtkWidget *
tdm_csp_choices_new (TdmOfferEditor *editor)
{
  TdmCspChoices *self = g_object_new (TDM_TYPE_CSP_CHOICES, NULL);

  self->editor = g_object_ref (editor);
  self->partners = tdm_part_list_new (editor, &partner_kind, _ ("Selected partners"));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->partners),
    _ ("After a change to the list of a live offer, choose “Sync CSP audience” in Partner Center."));
  gtk_box_append (GTK_BOX (self), self->partners);
  g_signal_connect_object (editor, "loaded", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "edited", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);

  return GTK_WIDGET (self);
}

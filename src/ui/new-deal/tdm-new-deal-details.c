/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The details. Amount and date are typed as the user's language writes them, and kept as typed when wrong. */

#include "tdm-new-deal-details.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "tdm-amount.h"
#include "tdm-clock.h"
#include "tdm-code-item.h"
#include "tdm-config.h"
#include "tdm-format.h"
#include "tdm-like-deals.h"
#include "tdm-text-row.h"

struct _TdmNewDealDetails
{
  TdmNewDealStep parent_instance;

  GtkWidget *name_row;
  TdmFieldMessage *name_message;
  TdmLikeDeals *likes;
  GtkWidget *value_row;
  TdmFieldMessage *value_message;
  AdwComboRow *currency_row;
  TdmFieldMessage *currency_message;
  GtkWidget *date_row;
  TdmFieldMessage *date_message;
  GtkPopover *date_popover;
  GtkCalendar *calendar;
  gboolean filling_calendar; /* the program moves it, nobody chose a day */
  GtkWidget *crm_row;
  GtkWidget *campaign_row;
  GtkWidget *notes_row;
  TdmFieldMessage *notes_message;
};

G_DEFINE_FINAL_TYPE (TdmNewDealDetails, tdm_new_deal_details, TDM_TYPE_NEW_DEAL_STEP)

static TdmDealDraft *
get_draft (TdmNewDealDetails *self)
{
  return tdm_new_deal_step_get_draft (TDM_NEW_DEAL_STEP (self));
}

static const TdmDealRecord *
get_record (TdmNewDealDetails *self)
{
  return tdm_deal_draft_get_record (get_draft (self));
}

/* ---- amount and date: text of the user's language in the row, machine form in the draft ---- */

static gboolean
value_to_text (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *value = g_value_get_string (from);

  if (tdm_amount_is_valid (value))
    g_value_take_string (to, tdm_format_amount (value, get_record (data)->currency));
  else
    g_value_set_string (to, value ? value : "");

  return TRUE;
}

static gboolean
text_to_value (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *text = g_value_get_string (from);
  char *value = tdm_parse_amount (text);

  g_value_take_string (to, value ? value : g_strdup (text));

  return TRUE;
}

static gboolean
date_to_text (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *date = g_value_get_string (from);

  if (tdm_date_is_valid (date))
    g_value_take_string (to, tdm_format_date (date));
  else
    g_value_set_string (to, date ? date : "");

  return TRUE;
}

static gboolean
text_to_date (GBinding *binding, const GValue *from, GValue *to, gpointer data)
{
  const char *text = g_value_get_string (from);
  char *date = tdm_parse_date (text);

  g_value_take_string (to, date ? date : g_strdup (text));

  return TRUE;
}

/* ---- calendar ---- */

static void
date_popover_shown_cb (TdmNewDealDetails *self)
{
  const char *date = get_record (self)->close_date;
  g_autofree char *today = tdm_clock_dup_today ();
  g_autoptr (GDateTime) day = NULL;
  int y, m, d;

  if (!tdm_date_is_valid (date))
    date = today;
  if (sscanf (date, "%4d-%2d-%2d", &y, &m, &d) != 3)
    return;

  day = g_date_time_new_local (y, m, d, 12, 0, 0);
  self->filling_calendar = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->filling_calendar = FALSE;
}

static void
day_selected_cb (TdmNewDealDetails *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_autofree char *date = NULL;

  if (self->filling_calendar)
    return;

  date = g_strdup_printf ("%04d-%02d-%02d", g_date_time_get_year (day), g_date_time_get_month (day),
                          g_date_time_get_day_of_month (day));
  g_object_set (get_draft (self), "close-date", date, NULL);
  gtk_popover_popdown (self->date_popover);
  gtk_widget_grab_focus (self->date_row);
}

/* A day that is over is no mistake – deals are entered late –, but worth a second look. */
static void
warn_about_past (TdmNewDealDetails *self)
{
  const char *date = get_record (self)->close_date;
  g_autofree char *today = tdm_clock_dup_today ();
  gboolean past = tdm_date_is_valid (date) && tdm_date_days_between (today, date) < 0;

  tdm_field_message_set_warning (self->date_message, past ? _ ("This day has passed already.") : NULL);
}

/* ---- currency ---- */

static void
currency_selected_cb (TdmNewDealDetails *self)
{
  TdmCodeItem *item = adw_combo_row_get_selected_item (self->currency_row);

  if (item)
    g_object_set (get_draft (self), "currency", tdm_code_item_get_code (item), NULL);
}

static void
sync_currency (TdmNewDealDetails *self)
{
  int position =
    tdm_code_item_find (adw_combo_row_get_model (self->currency_row), get_record (self)->currency);

  adw_combo_row_set_selected (self->currency_row,
                              position < 0 ? GTK_INVALID_LIST_POSITION : (guint) position);
}

static void
bind_currency (TdmNewDealDetails *self, TdmDealDraft *draft)
{
  g_autoptr (GListModel) currencies = tdm_code_item_list_currencies ();

  adw_combo_row_set_model (self->currency_row, currencies);
  sync_currency (self);
  g_signal_connect_object (self->currency_row, "notify::selected", G_CALLBACK (currency_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::currency", G_CALLBACK (sync_currency), self, G_CONNECT_SWAPPED);
}

/* Asked for when a deal is accepted, but never in the way (M70). */
static void
remind_of_notes (TdmNewDealDetails *self)
{
  gboolean empty = get_record (self)->notes == NULL;

  tdm_field_message_set_warning (
    self->notes_message,
    empty ? _ ("Write what the customer is looking for, at the latest once you have talked.") : NULL);
}

static void
bind_reminder (TdmNewDealDetails *self, TdmDealDraft *draft)
{
  if (tdm_deal_draft_get_purpose (draft) != TDM_DEAL_CHECK_ACCEPT)
    return;

  g_object_set (self, "heading", _ ("Is this right?"), "description",
                _ ("As it was sent. Adjust what you know better."), NULL);
  g_signal_connect_object (draft, "notify::notes", G_CALLBACK (remind_of_notes), self, G_CONNECT_SWAPPED);
  remind_of_notes (self);
}

static void
tdm_new_deal_details_bind (TdmNewDealStep *step, TdmDealDraft *draft)
{
  TdmNewDealDetails *self = TDM_NEW_DEAL_DETAILS (step);

  tdm_new_deal_step_bind_text (step, "name", self->name_row);
  g_object_bind_property_full (draft, "value", self->value_row, "text",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, value_to_text, text_to_value,
                               self, NULL);
  g_object_bind_property_full (draft, "close-date", self->date_row, "text",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE, date_to_text, text_to_date,
                               self, NULL);
  tdm_new_deal_step_bind_text (step, "crm-id", self->crm_row);
  tdm_new_deal_step_bind_text (step, "campaign-id", self->campaign_row);
  tdm_new_deal_step_bind_text (step, "notes", self->notes_row);
  bind_currency (self, draft);

  tdm_new_deal_step_add_field (step, "name", self->name_message);
  tdm_new_deal_step_add_field (step, "value", self->value_message);
  tdm_new_deal_step_add_field (step, "currency", self->currency_message);
  tdm_new_deal_step_add_field (step, "closeDate", self->date_message);
  g_signal_connect_object (self->date_message, "left", G_CALLBACK (warn_about_past), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "restored", G_CALLBACK (warn_about_past), self, G_CONNECT_SWAPPED);
  bind_reminder (self, draft);
  if (tdm_deal_draft_get_purpose (draft) == TDM_DEAL_CHECK_CREATE)
    tdm_like_deals_bind (self->likes, draft, tdm_new_deal_step_get_store (step));
}

static void
tdm_new_deal_details_enter (TdmNewDealStep *step)
{
  gtk_widget_grab_focus (TDM_NEW_DEAL_DETAILS (step)->name_row);
}

static char *
tdm_new_deal_details_dup_summary (TdmNewDealStep *step, TdmDealDraft *draft)
{
  const TdmDealRecord *record = tdm_deal_draft_get_record (draft);
  g_autofree char *money = NULL;
  g_autofree char *month = NULL;

  if (!tdm_amount_is_valid (record->value) || !tdm_date_is_valid (record->close_date))
    return g_strdup (record->name);

  money = tdm_format_money (record->value, record->currency);
  month = tdm_format_month (record->close_date);

  return g_strdup_printf ("%s · %s", money, month);
}

static void
tdm_new_deal_details_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TDM_TYPE_NEW_DEAL_DETAILS);

  G_OBJECT_CLASS (tdm_new_deal_details_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, name_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, name_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, likes);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, value_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, value_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, currency_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, currency_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, date_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, date_message);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, date_popover);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, calendar);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, crm_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, campaign_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, notes_row);
  gtk_widget_class_bind_template_child (widget_class, TdmNewDealDetails, notes_message);
  gtk_widget_class_bind_template_callback (widget_class, date_popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
tdm_new_deal_details_class_init (TdmNewDealDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TdmNewDealStepClass *step_class = TDM_NEW_DEAL_STEP_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tdm_new_deal_details_dispose;
  step_class->bind = tdm_new_deal_details_bind;
  step_class->enter = tdm_new_deal_details_enter;
  step_class->dup_summary = tdm_new_deal_details_dup_summary;

  g_type_ensure (TDM_TYPE_CODE_ITEM);
  g_type_ensure (TDM_TYPE_FIELD_MESSAGE);
  g_type_ensure (TDM_TYPE_LIKE_DEALS);
  g_type_ensure (TDM_TYPE_TEXT_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, TDM_RESOURCE_PATH "/ui/tdm-new-deal-details.ui");
  bind_template (widget_class);
}

static void
tdm_new_deal_details_init (TdmNewDealDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

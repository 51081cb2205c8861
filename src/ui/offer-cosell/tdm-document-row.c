/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What it is, its file with size and day, a chip when it is out of date, and what can be done with it (M145). */

#include "tdm-document-row.h"

#include <glib/gi18n.h>

#include "tdm-chip.h"
#include "tdm-clock.h"
#include "tdm-cosell-text.h"
#include "tdm-document-guess.h"
#include "tdm-format.h"
#include "tdm-offer-words.h"
#include "tdm-spoken-name.h"

/* From so many days before its end on, the chip says how long a document is to be kept. */
#define SOON_DAYS 30

struct _TdmDocumentRow
{
  AdwActionRow parent_instance;

  char *kind;
  gint64 id; /* 0 for none yet */
  gboolean narrow;

  GtkWidget *icon;
  TdmChip *chip;
  GtkWidget *open_button;
  GtkWidget *add_button;
  GtkWidget *menu_button;
};

G_DEFINE_FINAL_TYPE (TdmDocumentRow, tdm_document_row, ADW_TYPE_ACTION_ROW)

/* ---- what is shown ---- */

static const char *
get_icon_name (TdmDocumentRow *self)
{
  if (self->id == 0)
    return "list-add-symbolic";
  if (g_str_equal (self->kind, "pitch-deck") || g_str_equal (self->kind, "channel-pitch-deck"))
    return "x-office-presentation-symbolic";

  return "x-office-document-symbolic";
}

static gboolean
is_mandatory (TdmDocumentRow *self, const TdmRulebook *rulebook)
{
  return rulebook->mandatory_documents != NULL &&
         g_strv_contains ((const char *const *) rulebook->mandatory_documents, self->kind);
}

/* A requirement above co-sell ready asks for it. */
static gboolean
is_for_incentive (TdmDocumentRow *self, const TdmRulebook *rulebook)
{
  for (guint i = 0; i < rulebook->requirements->len; i++)
    {
      const TdmRequirement *requirement = rulebook->requirements->pdata[i];

      if (requirement->documents != NULL && !requirement->optional &&
          g_strv_contains ((const char *const *) requirement->documents, self->kind) &&
          tdm_rulebook_find_status (rulebook, requirement->status)->level > 1)
        return TRUE;
    }

  return FALSE;
}

static const char *
get_empty_text (TdmDocumentRow *self, const TdmRulebook *rulebook)
{
  if (is_mandatory (self, rulebook))
    return C_ ("document", "Mandatory");
  if (is_for_incentive (self, rulebook))
    return _ ("For Azure IP co-sell status");

  return C_ ("document", "Optional");
}

static void
show_chip (TdmDocumentRow *self, const char *keep_until, const char *today)
{
  int left = keep_until != NULL ? tdm_date_days_between (today, keep_until) : G_MAXINT;
  g_autofree char *day = keep_until != NULL ? tdm_format_date (keep_until) : NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->chip), left <= SOON_DAYS);
  if (left > SOON_DAYS)
    return;

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chip), day);
  if (left <= 0)
    {
      tdm_chip_set (self->chip, TDM_CHIP_SOON, "tdm-triangle-symbolic", C_ ("document", "Out of date"));
      return;
    }

  /* Translators: %s is a day, until which a document is good. */
  text = g_strdup_printf (C_ ("document", "Until %s"), day);
  tdm_chip_set (self->chip, TDM_CHIP_CALM, "tdm-clock-symbolic", text);
}

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
menu_new (TdmDocumentRow *self, const char *add_label)
{
  GMenu *menu = g_menu_new ();

  if (self->narrow && tdm_document_stands_once (self->kind))
    append (menu, add_label, "documents.add", g_variant_new_string (self->kind));
  append (menu, C_ ("document", "_Open"), "documents.open", g_variant_new_int64 (self->id));
  if (tdm_document_stands_once (self->kind))
    append (menu, _ ("_Versions…"), "documents.versions", g_variant_new_string (self->kind));
  append (menu, _ ("_Keep until…"), "documents.keep-until", g_variant_new_int64 (self->id));
  append (menu, C_ ("document", "Re_move"), "documents.remove", g_variant_new_int64 (self->id));

  return G_MENU_MODEL (menu);
}

static void
name_button (GtkWidget *button, const char *verb, const char *what)
{
  /* Translators: a verb and the document it is for, as in “Replace: Pitch deck”, for people who hear it. */
  g_autofree char *name = g_strdup_printf (C_ ("document", "%s: %s"), verb, what);

  tdm_spoken_name_set (button, name);
}

static void
show_buttons (TdmDocumentRow *self)
{
  const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  /* Kinds that stand once are replaced; of the others one more is added in a row of its own. */
  gboolean replaces = self->id != 0 && tdm_document_stands_once (self->kind);
  const char *label = replaces ? _ ("Replace…") : C_ ("document", "Add…");
  g_autoptr (GMenuModel) menu = menu_new (self, label);

  gtk_button_set_label (GTK_BUTTON (self->add_button), label);
  name_button (self->add_button, label, title);
  name_button (self->menu_button, _ ("More"), title);
  name_button (self->open_button, C_ ("document", "Open"), title);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->menu_button), menu);
  gtk_widget_set_visible (self->open_button, self->id != 0);
  gtk_widget_set_visible (self->menu_button, self->id != 0);
  gtk_widget_set_visible (self->add_button, self->id == 0 || (replaces && !self->narrow));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "x", self->id);
}

static void
show_subtitle (TdmDocumentRow *self,
               const TdmOfferDocument *document,
               guint n_versions,
               const TdmRulebook *rulebook)
{
  g_autofree char *text = document != NULL ? tdm_cosell_text_document (document, n_versions)
                                           : g_strdup (get_empty_text (self, rulebook));

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), document != NULL ? document->name : NULL);
}

void
tdm_document_row_show (TdmDocumentRow *self,
                       const TdmOfferDocument *document,
                       guint n_versions,
                       const TdmRulebook *rulebook,
                       const char *today)
{
  g_return_if_fail (TDM_IS_DOCUMENT_ROW (self));

  self->id = document != NULL ? document->id : 0;
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), get_icon_name (self));
  show_subtitle (self, document, n_versions, rulebook);
  show_chip (self, document != NULL ? document->keep_until : NULL, today);
  show_buttons (self);
}

void
tdm_document_row_set_narrow (TdmDocumentRow *self, gboolean narrow)
{
  g_return_if_fail (TDM_IS_DOCUMENT_ROW (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  show_buttons (self);
}

const char *
tdm_document_row_get_kind (TdmDocumentRow *self)
{
  return self->kind;
}

gboolean
tdm_document_row_has_document (TdmDocumentRow *self)
{
  return self->id != 0;
}

/* ---- the object ---- */

static void
tdm_document_row_finalize (GObject *object)
{
  g_free (TDM_DOCUMENT_ROW (object)->kind);

  G_OBJECT_CLASS (tdm_document_row_parent_class)->finalize (object);
}

static void
tdm_document_row_class_init (TdmDocumentRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tdm_document_row_finalize;
}

static void
make_buttons (TdmDocumentRow *self)
{
  self->open_button = gtk_button_new_from_icon_name ("document-open-symbolic");
  gtk_widget_set_tooltip_text (self->open_button, C_ ("document", "Open"));
  gtk_widget_add_css_class (self->open_button, "flat");
  self->add_button = gtk_button_new ();
  self->menu_button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->menu_button), "view-more-symbolic");
  gtk_widget_set_tooltip_text (self->menu_button, _ ("More"));
  gtk_widget_add_css_class (self->menu_button, "flat");
}

static void
tdm_document_row_init (TdmDocumentRow *self)
{
  AdwActionRow *row = ADW_ACTION_ROW (self);

  self->icon = gtk_image_new ();
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->chip = TDM_CHIP (tdm_chip_new ());
  make_buttons (self);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_subtitle_lines (row, 2);
  adw_action_row_add_prefix (row, self->icon);
  adw_action_row_add_suffix (row, GTK_WIDGET (self->chip));
  adw_action_row_add_suffix (row, self->open_button);
  adw_action_row_add_suffix (row, self->add_button);
  adw_action_row_add_suffix (row, self->menu_button);
  gtk_widget_set_valign (self->open_button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->menu_button, GTK_ALIGN_CENTER);
}

GtkWidget *
tdm_document_row_new (const char *kind)
{
  TdmDocumentRow *self = g_object_new (TDM_TYPE_DOCUMENT_ROW, "title", tdm_words_document_kind (kind), NULL);

  self->kind = g_strdup (kind);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "x", self->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "documents.open");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "documents.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", kind);

  return GTK_WIDGET (self);
}

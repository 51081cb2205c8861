/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The disc with the initials of a customer in lists: looks like AdwAvatar, but is one widget. */

#include "tdm-disc.h"

#include "tdm-paint.h"
#include "tdm-words.h"

/* As many as the style sheet of libadwaita has for the node "avatar". */
#define N_COLORS 14

struct _TdmDisc
{
  GtkWidget parent_instance;

  int size;
  guint color;    /* 1…14, 0 before the first name */
  char *initials; /* at most two characters */
};

G_DEFINE_FINAL_TYPE (TdmDisc, tdm_disc, GTK_TYPE_WIDGET)

static char *
dup_initials (const char *text)
{
  g_autofree char *upper = g_utf8_strup (text, -1);
  g_autofree char *composed = g_utf8_normalize (g_strstrip (upper), -1, G_NORMALIZE_DEFAULT_COMPOSE);
  GString *initials = g_string_new (NULL);
  const char *last;

  if (composed == NULL || *composed == '\0')
    return g_string_free (initials, FALSE);

  g_string_append_unichar (initials, g_utf8_get_char (composed));
  last = g_utf8_strrchr (composed, -1, ' ');
  if (last != NULL && last[1] != '\0')
    g_string_append_unichar (initials, g_utf8_get_char (last + 1));

  return g_string_free (initials, FALSE);
}

static void
set_color (TdmDisc *self, guint color)
{
  char name[16];

  if (self->color == color)
    return;

  if (self->color != 0)
    {
      g_snprintf (name, sizeof name, "color%u", self->color);
      gtk_widget_remove_css_class (GTK_WIDGET (self), name);
    }
  g_snprintf (name, sizeof name, "color%u", color);
  gtk_widget_add_css_class (GTK_WIDGET (self), name);
  self->color = color;
}

static void
tdm_disc_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  *minimum = *natural = TDM_DISC (widget)->size;
}

static void
tdm_disc_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  const TdmTextStyle style = { .strong = TRUE, .scale = 1.0, .alpha = 1.0, .xalign = 0.5 };
  TdmDisc *self = TDM_DISC (widget);

  tdm_paint_text (widget, widget, snapshot, self->initials, NULL, &style,
                  &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

static void
tdm_disc_finalize (GObject *object)
{
  g_free (TDM_DISC (object)->initials);

  G_OBJECT_CLASS (tdm_disc_parent_class)->finalize (object);
}

static void
tdm_disc_class_init (TdmDiscClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = tdm_disc_finalize;
  widget_class->measure = tdm_disc_measure;
  widget_class->snapshot = tdm_disc_snapshot;

  gtk_widget_class_set_css_name (widget_class, "avatar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tdm_disc_init (TdmDisc *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "disc");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/* @size: in pixels, both ways */
GtkWidget *
tdm_disc_new (int size)
{
  TdmDisc *self = g_object_new (TDM_TYPE_DISC, NULL);

  self->size = size;

  return GTK_WIDGET (self);
}

/**
 * tdm_disc_set_name:
 * @name: (nullable): of the customer; legal forms such as 株式会社 do not count
 *
 * The same name has the same colour everywhere.
 */
void
tdm_disc_set_name (TdmDisc *self, const char *name)
{
  g_autofree char *text = tdm_words_avatar_text (name != NULL ? name : "");
  g_autofree char *initials = dup_initials (text);

  g_return_if_fail (TDM_IS_DISC (self));

  set_color (self, g_str_hash (text) % N_COLORS + 1);
  if (g_set_str (&self->initials, initials))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

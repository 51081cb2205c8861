/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Widths follow the words and the font. */

#include "tdm-readiness-layout.h"

#include "tdm-paint.h"

#define GAP 12
#define COLUMN_PADDING 8
#define MIN_COLUMN_WIDTH 52
#define MAX_COLUMN_WIDTH 96
#define NAME_CHARS 20
#define STATUS_CHARS 15

/* A heading breaks between words, so the longest word decides. */
static int
get_longest_word (GtkWidget *owner, const char *title)
{
  const TdmTextStyle style = { .scale = 0.82 };
  g_auto (GStrv) words = g_strsplit_set (title, " -", -1);
  int width = 0;

  for (guint i = 0; words[i] != NULL; i++)
    width = MAX (width, tdm_paint_get_text_width (owner, words[i], NULL, &style));

  return width;
}

TdmReadinessLayout *
tdm_readiness_layout_new (GtkWidget *owner, const TdmRulebook *rulebook, GPtrArray *columns)
{
  TdmReadinessLayout *self = g_atomic_rc_box_new0 (TdmReadinessLayout);

  self->rulebook = rulebook;
  self->columns = columns;
  self->column_widths = g_new (int, columns->len);
  for (guint i = 0; i < columns->len; i++)
    {
      g_autofree char *title = tdm_readiness_column_dup_title (g_ptr_array_index (columns, i), rulebook);

      self->column_widths[i] =
        CLAMP (get_longest_word (owner, title) + COLUMN_PADDING, MIN_COLUMN_WIDTH, MAX_COLUMN_WIDTH);
      self->columns_width += self->column_widths[i];
    }
  self->name_width = tdm_paint_get_chars_width (owner, NAME_CHARS);
  self->status_width = tdm_paint_get_chars_width (owner, STATUS_CHARS);

  return self;
}

TdmReadinessLayout *
tdm_readiness_layout_ref (TdmReadinessLayout *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  TdmReadinessLayout *self = data;

  g_ptr_array_unref (self->columns);
  g_free (self->column_widths);
}

void
tdm_readiness_layout_unref (TdmReadinessLayout *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

int
tdm_readiness_layout_get_min_width (const TdmReadinessLayout *self)
{
  return self->name_width + GAP + self->status_width + GAP + self->columns_width;
}

void
tdm_readiness_layout_get_area (
  const TdmReadinessLayout *self, GtkWidget *row, int width, int column, int *x, int *column_width)
{
  int n = (int) self->columns->len;
  int marks = width - self->columns_width;
  int status = marks - self->status_width - GAP;

  if (column == TDM_LAYOUT_NAME)
    {
      *x = 0;
      *column_width = MAX (status - GAP, 0);
    }
  else if (column < n)
    {
      *x = marks;
      for (int i = 0; i < column; i++)
        *x += self->column_widths[i];
      *column_width = self->column_widths[column];
    }
  else
    {
      *x = status;
      *column_width = self->status_width;
    }
  if (gtk_widget_get_direction (row) == GTK_TEXT_DIR_RTL)
    *x = width - *x - *column_width;
}

/* SPDX-FileCopyrightText: 2026 The Tandem Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is decoded: the size stands in the header. */

#include "tdm-picture-size.h"

#include <glib/gi18n.h>
#include <string.h>

/* Signature, length and name of the first chunk, width, height. */
#define HEADER_SIZE 24
#define WIDTH_OFFSET 16
#define HEIGHT_OFFSET 20

/* offers-and-cosell.md §1.1 */
#define LOGO_MIN 216
#define LOGO_MAX 350
#define SCREENSHOT_WIDTH 1280
#define SCREENSHOT_HEIGHT 720

static guint
read_number (const guint8 *data)
{
  return (guint) data[0] << 24 | (guint) data[1] << 16 | (guint) data[2] << 8 | (guint) data[3];
}

gboolean
tdm_picture_size_parse (const guint8 *data, gsize length, guint *width, guint *height)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  static const char chunk[] = "IHDR";

  if (length < HEADER_SIZE || memcmp (data, signature, sizeof signature) != 0 ||
      memcmp (data + 12, chunk, strlen (chunk)) != 0)
    return FALSE;

  *width = read_number (data + WIDTH_OFFSET);
  *height = read_number (data + HEIGHT_OFFSET);
  return TRUE;
}

/* ---- reading ---- */

typedef struct
{
  guint8 header[HEADER_SIZE];
  guint width;
  guint height;
} Reading;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  GError *error = NULL;
  gsize length = 0;

  if (!g_input_stream_read_all_finish (G_INPUT_STREAM (source), result, &length, &error))
    g_task_return_error (task, error);
  else if (!tdm_picture_size_parse (reading->header, length, &reading->width, &reading->height))
    g_task_return_new_error_literal (task, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "no PNG");
  else
    g_task_return_boolean (task, TRUE);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  GError *error = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read_finish (G_FILE (source), result, &error);

  if (stream == NULL)
    g_task_return_error (task, error);
  else
    g_input_stream_read_all_async (G_INPUT_STREAM (stream), reading->header, HEADER_SIZE, G_PRIORITY_DEFAULT,
                                   cancellable, read_cb, g_steal_pointer (&task));
}

void
tdm_picture_size_read_async (GFile *file,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer data)
{
  GTask *task = g_task_new (file, cancellable, callback, data);

  g_task_set_source_tag (task, tdm_picture_size_read_async);
  g_task_set_task_data (task, g_new0 (Reading, 1), g_free);
  g_file_read_async (file, G_PRIORITY_DEFAULT, cancellable, opened_cb, task);
}

gboolean
tdm_picture_size_read_finish (GAsyncResult *result, guint *width, guint *height, GError **error)
{
  const Reading *reading = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;

  *width = reading->width;
  *height = reading->height;
  return TRUE;
}

/* ---- advice ---- */

static gboolean
is_right (const char *kind, guint width, guint height)
{
  if (g_str_equal (kind, "large-logo"))
    return width == height && width >= LOGO_MIN && width <= LOGO_MAX;

  return !g_str_equal (kind, "screenshot") || (width == SCREENSHOT_WIDTH && height == SCREENSHOT_HEIGHT);
}

char *
tdm_picture_size_dup_advice (const char *kind, guint width, guint height)
{
  if (is_right (kind, width, height))
    return NULL;

  if (g_str_equal (kind, "large-logo"))
    /* Translators: width and height of a picture in pixels. */
    return g_strdup_printf (
      _ ("This picture has %1$u × %2$u px. Partner Center wants a square of 216 to 350 px."), width, height);

  /* Translators: width and height of a picture in pixels. */
  return g_strdup_printf (_ ("This picture has %1$u × %2$u px. Partner Center wants 1280 × 720 px."), width,
                          height);
}

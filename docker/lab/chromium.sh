#!/bin/sh
# The browser that npm brought, unpacked when the image was made, with its own libraries and fonts.
export LD_LIBRARY_PATH=/opt/chromium/al2023/lib FONTCONFIG_PATH=/opt/chromium/fonts
exec /opt/chromium/chromium "$@"

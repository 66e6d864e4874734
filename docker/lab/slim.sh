#!/bin/sh
# Takes from the installed packages what nothing in the container reads. Run in the folder of node_modules.
set -eu
cd node_modules

# Only a debugger reads source maps, and they are a fifth of everything (most of them danfojs').
find . -name '*.map' -type f -delete

# Its program is /usr/local/bin/node by now; the rest are headers to compile against.
rm -rf node-linux-* .bin/node

# Drawing loads this one bundle, whole in itself; the maps and globes of the others bring packages of their own.
find plotly.js/dist -type f ! -name plotly-cartesian.min.js -delete
rm -rf plotly.js/src plotly.js/stackgl_modules maplibre-gl @maplibre

# Prebuilt for other systems.
rm -rf zeromq/build/darwin zeromq/build/win32

# Unpacked into /opt/chromium by now.
rm -rf @sparticuz/chromium/bin

# Says where each package was downloaded from; only npm reads it.
rm -f .package-lock.json

// No policy closes WebRTC; what cannot be made cannot reach the network. Frames within may not be looked into.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) Reflect.deleteProperty(globalThis, name);
